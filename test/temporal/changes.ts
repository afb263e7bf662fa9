import type { Change } from './bundle.ts';

const call = 'await chatwoot.conversations.findNotInStatus({ ...selection, ...target });';
const from = 'const found = await chatwoot';

/** What a careless hand might do to `setStatusInBulk`: it looks a second time, in runs that wait already, too. */
export const lookTwice: Change = { file: 'workflows/set-status-in-bulk.ts', from, to: `${call} ${from}` };

/** The same as it should be done: runs that began before go on as they began. */
export const lookTwicePatched: readonly Change[] = [
  { ...lookTwice, to: `if (patched('look-twice')) ${call} ${from}` },
  { ...lookTwice, from: 'setHandler, workflowInfo }', to: 'patched, setHandler, workflowInfo }' },
];
