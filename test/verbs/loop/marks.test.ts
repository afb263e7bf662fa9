import { describe, expect, test } from 'vitest';
import { type LinkRecord, linkKey } from '../../../src/activities/verbs/links/link.ts';
import { formerIn } from '../../../src/activities/verbs/loop/marks.ts';
import type { Message } from '../../../src/chatwoot/answers/message.ts';
import { type IssueName, issueUrl } from '../../../src/github/issue-name.ts';

const issue = (number: number): IssueName => ({ host: 'github.com', owner: 'octo', repo: 'Shop', number });
const label = (number: number) => `github:octo/shop#${number}`;
/** Our note that moved a link. */
const moved = (from: number, to: number, more: Partial<LinkRecord> = {}): Message => {
  const record = { issue: issueUrl(issue(to)), linked: true, moved_from: issueUrl(issue(from)), ...more };
  return { message_type: 1, private: true, content_attributes: { [linkKey]: record } } as unknown as Message;
};

describe('what an issue was known by', () => {
  test('is every issue that its link came from, one after the other', () => {
    expect(formerIn([moved(2, 3), moved(1, 2)], 33, issue(3))).toEqual([label(2), label(1)]);
    expect(formerIn([moved(1, 2), moved(2, 3)], 33, issue(3))).toEqual([label(2), label(1)]);
  });

  test('is nothing of another issue of the same conversation', () => {
    expect(formerIn([moved(1, 2)], 33, issue(3))).toEqual([]);
  });

  test('ends where a link came back', () => {
    expect(formerIn([moved(3, 2), moved(2, 3)], 33, issue(3))).toEqual([label(2)]);
  });

  test('is the ids that its own records hold', () => {
    const notes = [moved(1, 3, { id: 33, former: [11] }), moved(5, 6, { id: 66, former: [55] })];
    expect(formerIn(notes, 33, issue(3))).toEqual([11, label(1)]);
    expect(formerIn(notes, 33, undefined)).toEqual([11]);
  });
});
