import { expect, test } from 'vitest';
import { asSentence } from '../../src/chatwoot/sentence.ts';

test.each([
  ['it failed', 'it failed.'],
  ['it failed.', 'it failed.'],
  ['it failed. ', 'it failed.'],
  ['is it there?', 'is it there?'],
  ['a text that was cut…', 'a text that was cut…'],
  ['it failed (Chatwoot said 422)', 'it failed (Chatwoot said 422).'],
  ['it failed. (Chatwoot said 422: Content is too long.)', 'it failed. (Chatwoot said 422: Content is too long.)'],
  ['say "no."', 'say "no."'],
])('%j ends with one full stop: %j', (text, sentence) => {
  expect(asSentence(text)).toBe(sentence);
});
