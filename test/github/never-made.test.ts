import { expect, it } from 'vitest';
import { ChatwootError } from '../../src/chatwoot/errors.ts';
import { createGithub } from '../../src/github/create-github.ts';
import { makeOnce } from '../../src/github/make-once.ts';
import { testClock } from '../chatwoot/test-clock.ts';

it('a server whose certificate nobody trusts was sent nothing, and is not asked again', async () => {
  let tries = 0;
  const fetch = async () => {
    tries += 1;
    throw new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'CERT_HAS_EXPIRED' }) });
  };
  const github = createGithub({ token: 'tok', apiUrl: 'https://hub.test', clock: testClock(), fetch });
  const name = { host: 'hub.test', owner: 'octo', repo: 'repo', number: 1 };
  await expect(github.addLabel(name, 'x')).rejects.toMatchObject({
    kind: 'Unreachable',
    mayHaveHappened: false,
    passing: false,
    message: expect.stringContaining('NODE_EXTRA_CA_CERTS'),
  });
  expect(tries).toBe(1);
});

it('what GitHub refused for its limit is not tried again beyond what the client waited', async () => {
  let tries = 0;
  const limited = new ChatwootError({ kind: 'RateLimited', operation: 'x', message: 'too many.' });
  const nothing = async () => undefined;
  const making = {
    operation: 'x',
    look: nothing,
    lookForOwn: nothing,
    make: async () => {
      tries += 1;
      throw limited;
    },
  };
  const time = { clock: testClock(), signal: undefined, deadline: Number.POSITIVE_INFINITY, notBefore: 0 };
  await expect(makeOnce(making, time)).rejects.toBe(limited);
  expect(tries).toBe(1);
});
