import { globSync, readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { wrongIn } from './compile.ts';

/** Pages whose TypeScript a reader may copy; each block is a module of its own. */
const pages = ['README.md', 'docs/library.md'];
const blocks = pages.flatMap((page) =>
  [...readFileSync(page, 'utf8').matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code], index): [string, string] => [
    `${page.replace(/\W/g, '-')}-${index}.ts`,
    `${code}\nexport {};\n`,
  ]),
);
const examples = globSync('examples/**/*.ts', { exclude: (path) => path.includes('node_modules') });

const wrong = {
  'a wrong entry': "import { createVerbs } from 'chatwoot-flows/workflows';\nexport { createVerbs };",
  'a wrong field of a mock': `import { mockActivities } from 'chatwoot-flows/testing';
    mockActivities({ 'conversations.setStatus': async ({ state }) => ({ status: 'open' }) });`,
  'a wrong answer of a mock': `import { mockActivities } from 'chatwoot-flows/testing';
    mockActivities({ conversations: { setStatus: async () => ({ status: 'closed' }) } });`,
  'an override of no activity': `import { chatwootActivities } from 'chatwoot-flows/workflows';
    chatwootActivities({ overrides: { 'contacts.serch': { startToCloseTimeout: '1 minute' } } });`,
  'options of no activity': `import { activityOptionsOf } from 'chatwoot-flows/workflows';
    activityOptionsOf('messages.creat');`,
  'an option of the plugin that is none': `import { ChatwootPlugin } from 'chatwoot-flows/plugin';
    new ChatwootPlugin({ process: true });`,
  'secrets kept of no operation': `import { ChatwootPlugin } from 'chatwoot-flows/plugin';
    new ChatwootPlugin({ activities: { keepSecretsOf: ['inboxes.gett'] } });`,
  'a wrong duration': `import { proxyActivities } from '@temporalio/workflow';
    export const { x } = proxyActivities({ startToCloseTimeout: 'nonsense' });`,
};
const right = `import { chatwootActivities } from 'chatwoot-flows/workflows';
  chatwootActivities({ overrides: { 'contacts.search': { startToCloseTimeout: '1 minute' } } });
  import { mockActivities } from 'chatwoot-flows/testing';
  mockActivities({ 'conversations.setStatus': async ({ status }) => ({ status }), messages: { sendOnce: () => ({ told: true }) } });`;

// One program for all: reading the types of every operation is what takes the time.
let found: string[];
beforeAll(() => {
  found = wrongIn({
    ...Object.fromEntries([...blocks, ...examples.map((file): [string, undefined] => [file, undefined])]),
    ...Object.fromEntries(Object.entries(wrong).map(([what, code]) => [`${what}.ts`, code])),
    'right.ts': right,
  });
});

const told = (file: string) => found.filter((sentence) => sentence.startsWith(`${file}:`));

it('compiles as it stands in the pages and examples', () => {
  expect(blocks.length).toBeGreaterThan(3);
  expect(examples.length).toBeGreaterThan(7);
  expect([...blocks.map(([file]) => file), ...examples, 'right.ts'].flatMap(told)).toEqual([]);
});

it.each(Object.keys(wrong))('does not compile with %s', (what) => {
  expect(told(`${what}.ts`).length).toBeGreaterThan(0);
});
