import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type StandIn, startStandIn } from '../../src/testing/index.ts';
import { runCli } from './run-cli.ts';

let standIn: StandIn;
let env: { [name: string]: string };
beforeAll(async () => {
  standIn = await startStandIn();
  env = { CHATWOOT_BASE_URL: standIn.url, CHATWOOT_ACCOUNT_ID: '1', CHATWOOT_API_TOKEN: standIn.tokens.admin };
});
afterAll(() => standIn.close());

describe('chatwoot-flows', () => {
  it('shows its commands, and their options', async () => {
    const help = await runCli(['--help']);
    expect(help.code).toBe(0);
    for (const command of ['worker', 'dev', 'codec-server', 'api']) expect(help.stdout).toContain(`  ${command}`);
    expect((await runCli(['codec-server', '--help'])).stdout).toContain('--listen <host:port>');
  });

  it.each([[['wroker']], [['api']], [['dev', '--prt', '1']]])(
    'shows the usage when it is used wrongly: %j',
    async (args) => {
      const wrong = await runCli(args);
      expect(wrong).toMatchObject({ code: 2, stdout: '' });
      expect(wrong.stderr).toMatch(/error: .*\n[\s\S]*Usage: chatwoot-flows/);
    },
  );
});

describe('chatwoot-flows api', () => {
  it('carries an operation out, fields given as they are meant', async () => {
    const { conversationId } = await standIn.customer.write('hello');
    const fields = ['-f', `conversation_id=${conversationId}`, '-f', 'status=resolved'];
    const done = await runCli(['api', 'conversations.toggleStatus', ...fields], env);
    expect(done).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(done.stdout).payload.current_status).toBe('resolved');
  });

  it('prints no secret', async () => {
    const { stdout } = await runCli(['api', 'profile.get'], env);
    expect(JSON.parse(stdout).name).toBe('Ada Admin');
    expect(stdout).not.toContain(standIn.tokens.admin);
  });

  it.each([
    [['conversations.gt'], 'is not an operation; the nearest is conversations.get'],
    [
      ['conversations.setStatus'],
      'is a verb, which is called in code: docs/reference/verbs.md. This command calls operations',
    ],
    [['conversations.get', '-f', 'conversation_id'], 'a field is given without its value: write key=value'],
    [['conversations.get', '-f', 'conversation_id=4711'], 'conversations.get: '],
    [['profile.get', '--connection', 'shop'], '--connection: it is "shop": give one of default'],
  ])('ends a failed request with one sentence and no usage: %j', async (args, sentence) => {
    const failed = await runCli(['api', ...args], env);
    expect(failed).toMatchObject({ code: 1, stdout: '' });
    expect(failed.stderr).toContain(sentence);
    expect(failed.stderr.trim().split('\n')).toHaveLength(1);
  });
});
