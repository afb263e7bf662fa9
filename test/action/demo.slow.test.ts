import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type StandIn, startStandIn } from '../../src/testing/index.ts';

let far: StandIn;
beforeAll(async () => {
  far = await startStandIn();
});
afterAll(() => far.close());
beforeEach(() => far.resetRequests());

/** Plays the demo; `until` ends it by Ctrl+C as soon as that text is printed. */
async function demo(env: { [name: string]: string }, until?: string): Promise<{ code: number | null; said: string }> {
  const play = join(import.meta.dirname, '..', '..', 'scripts', 'demo', 'play.ts');
  const child = spawn(process.execPath, [play], { env: { PATH: process.env.PATH ?? '', ...env } });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += String(chunk);
    if (until && said.includes(until) && !child.killed) child.kill('SIGINT');
  });
  child.stderr.on('data', (chunk) => {
    said += String(chunk);
  });
  const code = await new Promise<number | null>((done) => child.on('close', done));
  return { code, said };
}

const server = () => ({ CHATWOOT_BASE_URL: far.url, CHATWOOT_ACCOUNT_ID: '1', CHATWOOT_API_TOKEN: far.tokens.admin });
const left = () => [far.state.inboxes.filter(() => true).length, far.state.contacts.filter(() => true).length];

it('plays the whole story on a stand-in and says where to go next', async () => {
  const { code, said } = await demo({});
  expect(code).toBe(0);
  expect(said).toContain('It is NOT Chatwoot');
  expect(said).toMatch(/labels added, message sent, status resolved[\s\S]*message already sent[\s\S]*status=open/);
  expect(said).toMatch(/Customers told: 1[\s\S]*What the issue says now:\n\n\s+\S/);
  expect(said).toContain('Where to go next');
});

it('plays it on a server in an inbox of its own, and removes that', async () => {
  const before = left();
  const { code, said } = await demo(server());
  expect(said).toContain('is removed.');
  expect(code).toBe(0);
  expect(left()).toEqual(before);
  expect(said).not.toContain(far.tokens.admin);
});

it('removes its inbox after Ctrl+C', async () => {
  const before = left();
  const { code, said } = await demo(server(), '2. A workflow step');
  expect(said).toMatch(/interrupted[\s\S]*is removed\./);
  expect(code).toBe(130);
  expect(left()).toEqual(before);
});

it('removes its inbox after a failure, also one whose answer was lost', async () => {
  const before = left();
  far.faults.add({ kind: 'lose-answer', method: 'POST', path: /\/inboxes$/ });
  const { code, said } = await demo(server());
  far.faults.clear();
  expect(said).toMatch(/The demo stopped: inboxes\.create: [\s\S]*is removed\./);
  expect(code).toBe(1);
  expect(left()).toEqual(before);
});

it('refuses half a server', async () => {
  const { code, said } = await demo({ CHATWOOT_BASE_URL: far.url });
  expect(said).toContain('set CHATWOOT_ACCOUNT_ID and CHATWOOT_API_TOKEN as well');
  expect(code).toBe(1);
  expect(far.requests).toEqual([]);
});
