import { describe, expect, test } from 'vitest';
import { textHolds, textWith } from '../../../src/activities/verbs/links/attribute-text.ts';
import { issue, other, url } from './desk.ts';

describe('the text of the attribute', () => {
  test.each([
    ['nothing', undefined, url],
    ['an empty text', '', url],
    ['another issue', `${url}3`, `${url}3 ${url}`],
    ['the issue itself', url, url],
    [
      'the issue in another letter case',
      'https://GitHub.com/Octo/Repo/issues/12',
      'https://GitHub.com/Octo/Repo/issues/12',
    ],
    ['words of people', 'ask Grace', `ask Grace ${url}`],
    ['a number', 12, `12 ${url}`],
  ])('with the issue put to %s', (_, before, after) => {
    expect(textWith(before, { there: issue })).toBe(after);
    expect(textHolds(after, { there: issue })).toBe(true);
  });

  test.each([
    ['alone', url, ''],
    [
      'between others',
      `${url}3 ${url} https://github.com/octo/repo/issues/1`,
      `${url}3 https://github.com/octo/repo/issues/1`,
    ],
    ['behind a comma', `${url}3,${url}`, `${url}3`],
    ['in words of people', `see ${url} or ask`, 'see or ask'],
    ['of another number alone', `${url}3`, `${url}3`],
  ])('with the issue taken out: %s', (_, before, after) => {
    expect(textWith(before, { gone: [issue] })).toBe(after);
    expect(textHolds(after, { gone: [issue] })).toBe(true);
  });

  test('with one issue in place of another', () => {
    expect(textWith(url, { there: other, gone: [issue] })).toBe(`${url}3`);
    expect(textHolds(url, { there: other, gone: [issue] })).toBe(false);
  });

  test('leaves the oldest out when all would be longer than 1,500 characters', () => {
    const many = Array.from({ length: 60 }, (_, at) => `https://github.com/octo/repo/issues/${1000 + at}`).join(' ');
    const text = textWith(many.slice(0, 1_500).replace(/ \S*$/, ''), { there: issue });
    expect(text.length).toBeLessThanOrEqual(1_500);
    expect(text).not.toContain('/1000');
    expect(text.startsWith('https://github.com/octo/repo/issues/1001 ')).toBe(true);
    expect(text.endsWith(` ${url}`)).toBe(true);
  });
});
