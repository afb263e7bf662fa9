import { describe, expect, it } from 'vitest';
import { githubAddress } from '../../src/github/address.ts';

describe('where GitHub is', () => {
  it.each([
    [{}, 'https://api.github.com', 'github.com'],
    [{ serverUrl: 'https://github.com' }, 'https://api.github.com', 'github.com'],
    [{ serverUrl: 'https://www.github.com/' }, 'https://api.github.com', 'github.com'],
    [{ apiUrl: 'https://api.github.com/' }, 'https://api.github.com', 'github.com'],
    [{ serverUrl: 'https://ghe.acme.test' }, 'https://ghe.acme.test/api/v3', 'ghe.acme.test'],
    [{ apiUrl: 'https://ghe.acme.test:8443/api/v3/' }, 'https://ghe.acme.test:8443/api/v3', 'ghe.acme.test:8443'],
    [{ serverUrl: 'https://acme.ghe.com' }, 'https://api.acme.ghe.com', 'acme.ghe.com'],
    [{ apiUrl: 'https://api.acme.ghe.com' }, 'https://api.acme.ghe.com', 'acme.ghe.com'],
    [{ apiUrl: 'http://127.0.0.1:9', serverUrl: 'https://github.com' }, 'http://127.0.0.1:9', 'github.com'],
    [{ apiUrl: '', serverUrl: '' }, 'https://api.github.com', 'github.com'],
  ])('is read from %o', (given, apiUrl, host) => {
    expect(githubAddress(given)).toEqual({ apiUrl, host });
  });

  it.each(['github.com', 'ftp://github.com', 'https://me:secret@github.com', 'https://github.com/?token=secret', '%'])(
    'is not read from %s, whose text is not repeated',
    (text) => {
      expect(() => githubAddress({ apiUrl: text })).toThrow(/API is none: give one such as https:\/\/api\.github\.com/);
      expect(() => githubAddress({ serverUrl: text })).toThrow(/server is none/);
      expect(() => githubAddress({ apiUrl: text })).not.toThrow(/secret/);
    },
  );
});
