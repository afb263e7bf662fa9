import { describe, expect, it } from 'vitest';
import { readConnections } from '../../src/worker/connections.ts';

const files: { [path: string]: string } = {};
const readFile = async (path: string) => files[path] ?? Promise.reject(new Error('ENOENT'));
const read = (yaml: string, env: { [name: string]: string } = {}) => {
  files['connections.yml'] = yaml;
  return readConnections({ CHATWOOT_CONNECTIONS: 'connections.yml', SUPPORT_TOKEN: 'secret-1', ...env }, readFile);
};
const one = (lines: string) => `connections:\n  support:\n${lines.replace(/^/gm, '    ')}\n`;
const support = 'baseUrl: https://chat.example.com/app/\naccountId: 3\ntokenEnv: SUPPORT_TOKEN';

describe('connections', () => {
  it('are the single one of the environment, named default, when there is no file', async () => {
    const env = { CHATWOOT_BASE_URL: 'https://chat.example.com', CHATWOOT_ACCOUNT_ID: '7', CHATWOOT_API_TOKEN: 't' };
    const connections = await readConnections(env, readFile);
    expect([...connections]).toEqual([
      ['default', { baseUrl: 'https://chat.example.com', accountId: 7, tokens: { user: 't' }, readOnly: false }],
    ]);
  });

  it('are several by name, with tokens out of variables and files', async () => {
    files['/run/secrets/bot'] = 'secret-2\n';
    const connections = await read(
      `${one(`${support}\nbotTokenFile: /run/secrets/bot\nrequestsPerMinute: 600`)}  shop:\n    baseUrl: http://shop.example.com\n    accountId: 1\n    tokenEnv: SUPPORT_TOKEN\n    readOnly: true\n`,
    );
    expect(connections.get('support')).toEqual({
      baseUrl: 'https://chat.example.com',
      accountId: 3,
      tokens: { user: 'secret-1', bot: 'secret-2' },
      readOnly: false,
      requestsPerMinute: 600,
    });
    expect(connections.get('shop')?.readOnly).toBe(true);
  });

  it('are all read-only when the environment says so', async () => {
    const connections = await read(one(support), { CHATWOOT_READ_ONLY: 'true' });
    expect(connections.get('support')?.readOnly).toBe(true);
  });

  it.each([
    ['a: [', 'connections.yml: it is neither YAML nor JSON: a bracket is still open at line 1'],
    ['connections: {}\n---\na: b', 'connections.yml: it is neither YAML nor JSON: a second document begins at line 2'],
    ['connections: {support: {tokenEnv: {{ NAME }}}}', 'a text that begins with { needs quotes at line 1'],
    ['', 'holds no connections'],
    ['connections: {}', 'holds no connections'],
    ['connections: []', 'holds no connections'],
    ['support: {}', 'has the key support, which means nothing here'],
    ['connections:\n  Support/1: {}', 'holds the name "Support/1": use 1 to 63 small letters'],
    ['connections:\n  support: yes', 'connection support is not a block of fields'],
    [one(`${support}\ntoken: abc`), 'has a field token: tokens do not belong into this file'],
    [one(`${support}\napi_token: abc`), 'has a field api_token: tokens do not belong into this file'],
    [one(`${support}\nacountId: 3`), 'has a field acountId, which means nothing; the nearest is accountId'],
    [one('accountId: 3\ntokenEnv: SUPPORT_TOKEN'), 'connection support: baseUrl is missing'],
    [
      one('baseUrl: https://c.example.com/app/accounts/7\naccountId: 3\ntokenEnv: SUPPORT_TOKEN'),
      'connection support: baseUrl is a page of account 7, but accountId is 3: correct the one that is wrong',
    ],
    [one('baseUrl: chat\ntokenEnv: SUPPORT_TOKEN'), 'connection support: baseUrl is not an address'],
    [
      one('baseUrl: https://c.example.com\naccountId: three'),
      'connection support: accountId is "three", which is not a whole number',
    ],
    [
      one(`${support}\nrequestsPerMinute: 0`),
      'connection support: requestsPerMinute is "0", which is not a whole number above 0',
    ],
    [one(`${support}\nreadOnly: maybe`), 'has a readOnly that is neither true nor false'],
    [one(`${support}\ntokenFile: /x`), 'has tokenEnv and tokenFile: give one of the two'],
    [one('baseUrl: https://c.example.com\ntokenEnv: NOWHERE'), 'variable of tokenEnv, which is not set or empty'],
    [one('baseUrl: https://c.example.com\ntokenFile: /nowhere'), 'has a tokenFile that cannot be read'],
  ])('are refused in words: %j', async (yaml, sentence) => {
    await expect(read(yaml)).rejects.toThrow(sentence);
  });

  it('never quote what may be a token', async () => {
    const pasted = one('baseUrl: https://c.example.com\ntokenEnv: 9zhZ-pasted-token');
    await expect(read(pasted)).rejects.toThrow(/^(?!.*9zhZ).*give the name, not the token/);
    await expect(read('connections:\n  support: "9zhZ')).rejects.toThrow(
      /^(?!.*9zhZ).*a quote is still open at line 2/,
    );
  });

  it('need the file that is named', async () => {
    await expect(readConnections({ CHATWOOT_CONNECTIONS: 'gone.yml' }, readFile)).rejects.toThrow(
      'CHATWOOT_CONNECTIONS names the file gone.yml, which cannot be read',
    );
  });
});
