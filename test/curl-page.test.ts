import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type StandIn, startStandIn } from '../src/testing/index.ts';

const page = readFileSync('docs/curl.md', 'utf8');

/** The sentence with which the built Action refuses these inputs. */
function refusal(inputs: { [name: string]: string }): Promise<string> {
  const variables = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  const env = { PATH: process.env.PATH, ...Object.fromEntries(variables) };
  return new Promise((done, fail) => {
    const step = spawn(process.execPath, ['dist/index.js'], { env, stdio: ['ignore', 'pipe', 'ignore'] });
    let log = '';
    step.stdout.setEncoding('utf8').on('data', (text) => {
      log += text;
    });
    step.on('error', fail);
    step.on('close', () => done(/^::error::(.*)$/m.exec(log)?.[1] ?? `no error in: ${log}`));
  });
}

describe('docs/curl.md shows the sentences of the step as they are', () => {
  let standIn: StandIn;
  beforeAll(async () => {
    standIn = await startStandIn();
    await standIn.customer.write('Hello?');
    return () => standIn.close();
  });
  const step = (inputs: { [name: string]: string }) =>
    refusal({ 'base-url': standIn.url, token: standIn.tokens.admin, 'account-id': '1', ...inputs });
  const get = { operation: 'conversations.get', params: 'conversation_id: 1' };

  const cases: [string, () => Promise<string>][] = [
    ['a wrong status', () => step({ 'conversation-id': '1', status: 'closed' })],
    [
      'a misspelt field',
      () => step({ operation: 'conversationLabels.set', params: '{conversation_id: 1, label: [shipped]}' }),
    ],
    [
      'a missing right',
      () =>
        step({
          token: standIn.tokens.agent,
          operation: 'conversations.delete',
          params: 'conversation_id: 1',
        }),
    ],
    ['a wrong token', () => step({ ...get, token: 'wrong' })],
    ['an unknown conversation', () => step({ ...get, params: 'conversation_id: 99' })],
    ['an unknown account', () => step({ ...get, 'account-id': '7' })],
    [
      'a redirect',
      () => {
        const location = 'http://other.example/api/v1/accounts/1/conversations/1/messages';
        standIn.faults.add({ kind: 'redirect', location });
        return step({ operation: 'messages.create', params: '{conversation_id: 1, content: Hello}' });
      },
    ],
  ];

  it.each(cases)('for %s', async (_, run) => {
    expect(page.split('\n')).toContain(`Error: ${await run()}`);
  });

  it('and no other', () => {
    expect(page.match(/^Error: /gm)).toHaveLength(cases.length);
  });
});
