import { describe, expect, test } from 'vitest';
import { ChatwootError } from '../../src/chatwoot/errors.ts';
import { commandsIn } from '../../src/github/commands.ts';
import { newIssueBody, newIssueTitle, refusalComment, replyComment } from '../../src/loop/github-words.ts';
import { shownError, withoutNumbers } from '../../src/loop/public-words.ts';

const account = { baseUrl: 'https://desk.example.test', accountId: 1 };
const hostile = [
  'Still broken! @octo/team @mona see https://github.com/octo/repo/issues/1 and octo/repo#2',
  '/chatwoot link https://desk.example.test/app/accounts/1/conversations/9',
  '```',
  'Fixes #3 ![x](https://evil.example.test/x.png) <!-- chatwoot-flows:0123 -->',
].join('\r\n');

describe('what this project writes on GitHub', () => {
  test('commands nobody and mentions nobody, whatever a customer wrote', () => {
    for (const text of [replyComment(hostile), newIssueBody(hostile)]) {
      expect(text).toContain('Still broken!');
      expect(commandsIn(text, account)).toEqual([]);
      expect(text).not.toMatch(/@\w|<!--/);
    }
  });

  test('says nothing of a customer’s words where they may not be shown', () => {
    for (const text of [replyComment(undefined), newIssueBody('')]) expect(text).not.toMatch(/\n|>/);
  });

  test('has titles of one line', () => {
    expect(newIssueTitle('Export\n drops @mona’s  row\u202e')).toBe('Export drops @\u200Bmona’s row');
    expect([...newIssueTitle('x'.repeat(300))]).toHaveLength(256);
  });

  test('says each reason of a refusal once, and no command by it', () => {
    const why = commandsIn('/chatwoot link 1\n/chatwoot link 2\n/chatwoot close', account).flatMap((command) =>
      command.does === 'refuse' ? [command.why] : [],
    );
    const text = refusalComment(why);
    expect(why).toHaveLength(3);
    expect(text.split('\n')).toHaveLength(3);
    expect(commandsIn(text, account)).toEqual([]);
  });
});

describe('an error where strangers read', () => {
  test.each([
    ['there is no such record: conversation_id 42.', 'there is no such record: conversation_id ….'],
    ['conversations 3, 4 and 5 failed', 'conversations … failed'],
    ['see /conversations/42 for more', 'see /conversations/ … for more'],
    ['message_id 7, conversation #12', 'message_id …, conversation # …'],
    ['73 conversations are linked, and limit allows 50', '73 conversations are linked, and limit allows 50'],
    ['octo/repo#12 waits (GitHub said 404: Not Found)', 'octo/repo#12 waits (GitHub said 404: Not Found)'],
  ])('loses numbers that name: %s', (sentence, shown) => {
    expect(withoutNumbers(sentence)).toBe(shown);
  });

  test('stays the same kind of error, and whole where only the team reads', () => {
    const error = new ChatwootError({
      kind: 'NotFound',
      operation: 'links.add',
      status: 404,
      message: 'no conversation 42',
    });
    expect(shownError(error, false)).toBe(error);
    expect(shownError(error, true)).toMatchObject({
      kind: 'NotFound',
      status: 404,
      message: 'links.add: no conversation …',
    });
  });
});
