import { spawn } from 'node:child_process';
import { expect, it } from 'vitest';
import { dist } from '../../scripts/run-action.ts';
import { startStandIn } from '../../src/testing/index.ts';

it('a step whose log nobody reads any more does its work and ends', async () => {
  const far = await startStandIn();
  const { conversationId } = await far.customer.write('Hello');
  const env = {
    PATH: process.env.PATH ?? '',
    'INPUT_BASE-URL': far.url,
    'INPUT_ACCOUNT-ID': '1',
    INPUT_TOKEN: far.tokens.admin,
    'INPUT_CONVERSATION-ID': String(conversationId),
    INPUT_STATUS: 'resolved',
    'INPUT_DRY-RUN': 'false',
  };
  const child = spawn(process.execPath, [dist], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  child.stderr.destroy();
  const code = await new Promise((ended) => child.on('exit', ended));
  expect(code).toBe(0);
  expect(far.requests.some(({ path }) => path.endsWith('/toggle_status'))).toBe(true);
  await far.close();
});
