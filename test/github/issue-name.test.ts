import { describe, expect, it } from 'vitest';
import {
  isSameIssue,
  issueLabel,
  issueOfLabel,
  issueShort,
  issuesIn,
  issueUrl,
  readIssueName,
} from '../../src/github/issue-name.ts';

const twelve = { host: 'github.com', owner: 'octo', repo: 'repo', number: 12 };
const url = 'https://github.com/octo/repo/issues/12';
const shorts = (text: string) => issuesIn(text).map((name) => `${name.host} ${issueShort(name)}`);

describe('issues in a text', () => {
  it('are found by their URLs, each once and in order', () => {
    const text = `See ${url}, (https://github.com/octo/other.js/issues/3#issuecomment-9) and ${url}?x=1.`;
    expect(shorts(text)).toEqual(['github.com octo/repo#12', 'github.com octo/other.js#3']);
  });

  it('are the same whatever the letter case, the scheme and www', () => {
    expect(shorts(`HTTP://www.GitHub.com/Octo/Repo/issues/12 ${url}`)).toEqual(['github.com Octo/Repo#12']);
  });

  it('may be on an Enterprise server, with a port', () => {
    expect(shorts('https://ghe.acme.test:8443/a_b/c/issues/1')).toEqual(['ghe.acme.test:8443 a_b/c#1']);
  });

  it.each([
    `${url}3x`,
    `${url}/events`,
    `${url}-a`,
    'https://github.com/octo/repo/pull/12',
    'https://github.com/octo/repo/issues/0',
    'https://github.com/octo/repo/issues/',
    'https://github.com/octo/../issues/12',
    'https://github.com/octo/./issues/12',
    'https://github.com@evil.test/octo/repo/issues/12',
    'https://github.com/octo/repo/../../x/issues/12',
    'ftp://github.com/octo/repo/issues/12',
    'octo/repo#12',
  ])('are none in %s', (text) => {
    expect(issuesIn(text)).toEqual([]);
  });

  it('of another number do not match a shorter one', () => {
    expect(shorts('https://github.com/octo/repo/issues/123')).toEqual(['github.com octo/repo#123']);
  });

  it('of a long hostile text are read at once', () => {
    const started = performance.now();
    issuesIn(`${'https://github.com/o/'.repeat(5_000)}${'a'.repeat(50_000)}`);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});

describe('the name of an issue', () => {
  it('is read from its URL or its short form on the given host', () => {
    expect(readIssueName(` ${url} `)).toEqual(twelve);
    expect(readIssueName('octo/repo#12')).toEqual(twelve);
    expect(readIssueName('octo/repo#12', 'ghe.acme.test')?.host).toBe('ghe.acme.test');
  });

  it.each(['#12', '12', 'octo/repo', 'octo/..#12', `${url} ${url}`, `see ${url}`, 'octo/repo#12 x', ''])(
    'is not read from "%s"',
    (text) => {
      expect(readIssueName(text)).toBeUndefined();
    },
  );

  it('comes back from its URL and its label', () => {
    for (const name of [twelve, { ...twelve, host: 'ghe.acme.test' }, { ...twelve, host: 'ghe.acme.test:8443' }]) {
      expect(readIssueName(issueUrl(name))).toEqual(name);
      expect(issueOfLabel(issueLabel(name))).toEqual(name);
    }
  });

  it('makes a label in lower case, with the host only where it is not github.com', () => {
    expect(issueLabel({ ...twelve, owner: 'Octo' })).toBe('github:octo/repo#12');
    expect(issueLabel({ ...twelve, host: 'ghe.acme.test' })).toBe('github:ghe.acme.test/octo/repo#12');
  });

  it.each(['github:', 'github:octo', 'gitlab:octo/repo#1', 'github:a/b/c/d#1', 'bug'])(
    'is not read from the label %s',
    (label) => {
      expect(issueOfLabel(label)).toBeUndefined();
    },
  );

  it('is the same whatever its letter case', () => {
    expect(isSameIssue(twelve, { ...twelve, owner: 'OCTO' })).toBe(true);
    expect(isSameIssue(twelve, { ...twelve, number: 1 })).toBe(false);
  });
});
