import { expect, test } from 'vitest';
import { issuesIn } from '../../src/github/issue-name.ts';

const url = 'https://github.com/octo/repo/issues/12';

// GitHub's page of the issue has all of these addresses.
test.each([`${url}/`, `See ${url}/.`, `${url}/#issuecomment-1`, `${url}/?x=1`, `_${url}_`, `**${url}**`])(
  'a note with %s names the issue',
  (text) => {
    expect(issuesIn(text).map(({ number }) => number)).toEqual([12]);
  },
);

test.each([`${url}/12`, `${url}/events`, `${url}_x`, `${url}/-`])('a note with %s names none', (text) => {
  expect(issuesIn(text)).toEqual([]);
});
