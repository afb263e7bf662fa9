import { expect, test } from 'vitest';
import { quoted } from '../../src/chatwoot/quoted.ts';

test.each(['closed', 'contact.create', 'v1.0.0+5', '2027-02-31', '-1', '4242'])(
  'a short plain value is shown: %s',
  (value) => expect(quoted(value)).toBe(`"${value}"`),
);

test.each([
  ['a token of Chatwoot', 'aBcDeFgHiJkLmNo1qRsTuVwX'],
  ['a token without a digit', 'aBcDeFgHiJkLmNoPqRsTuVwX'],
  ['a token of GitHub', 'ghp_0123456789abcdefABCDEF0123456789'],
  ['a phone number with a plus', '+4915112345678'],
  ['one without', '4915112345678'],
  ['one in groups', '0151 123-456-78'],
  ['an e-mail address', 'jane@example.com'],
])('%s in the wrong place is not', (_, value) => {
  expect(quoted(value)).toBe(`a text of ${value.length} characters`);
});
