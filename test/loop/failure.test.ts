import { describe, expect, it } from 'vitest';
import type { ErrorKind } from '../../src/chatwoot/errors.ts';
import { failureOf } from '../../src/loop/failure.ts';
import { createLoopReport, type LoopCounts, noteFailed } from '../../src/loop/loop-report.ts';
import { reportLines } from '../../src/loop/report-words.ts';

const issue = { host: 'github.com', owner: 'octo', repo: 'repo', number: 1 };
const noIssue = 'there is no issue octo/repo#99: it was deleted.';
const noAccount = 'conversations.filter: there is no account 9. Check account-id.';

/** A report of a run in which that happened. */
function reportOf(failures: [where: string, kind: ErrorKind, message: string][], counts: Partial<LoopCounts> = {}) {
  const report = createLoopReport();
  Object.assign(report.counts, counts);
  report.failures.push(...failures.map(([where, kind, message]) => ({ where, kind, message })));
  return report;
}

const sentence = (...what: Parameters<typeof reportOf>) => failureOf(reportOf(...what))?.message;

describe('what a run ends with that could not do everything', () => {
  it('is nothing when it could', () => {
    expect(failureOf(reportOf([], { told: 3, issues: 1 }))).toBeUndefined();
  });

  it('is the one thing that failed and no more, where there was nothing else', () => {
    expect(sentence([['octo/repo#99', 'NotFound', noIssue]])).toBe(`close-the-loop: ${noIssue}`);
    expect(sentence([['octo/repo#1', 'NotFound', noAccount]], { issues: 1 })).toBe(
      `close-the-loop: octo/repo#1: ${noAccount}`,
    );
  });

  it('says to run it again only where that can do better', () => {
    const [gone, down] = ['octo/repo#1: gone.', 'octo/repo#1: the server failed.'];
    expect(sentence([['octo/repo#1', 'Invalid', 'gone.']])).toBe(`close-the-loop: ${gone}`);
    expect(sentence([['octo/repo#1', 'ServerError', 'the server failed.']])).toBe(
      `close-the-loop: ${down} Run it again, which does only what is left.`,
    );
    expect(sentence([['octo/repo#1', 'Invalid', 'gone.']], { told: 2 })).toBe(
      `close-the-loop: not everything could be done. ${gone} All else was done.`,
    );
    expect(sentence([['octo/repo#1', 'TimedOut', 'late.']], { told: 2 })).toBe(
      'close-the-loop: not everything could be done. octo/repo#1: late. All else was done; run it again, which does only what is left.',
    );
  });

  it('says what failed for several in the same way once', () => {
    const failures = ['octo/repo#1', 'octo/repo#2', 'issues'].map((where): [string, ErrorKind, string] => [
      where,
      'NotFound',
      where === 'issues' ? 'GitHub issues.get: no' : noAccount,
    ]);
    expect(sentence(failures)).toBe(
      `close-the-loop: not everything could be done. octo/repo#1, octo/repo#2: ${noAccount} issues: GitHub issues.get: no.`,
    );
  });

  it('names no more than five, which the lines of the report then do', () => {
    const report = reportOf([1, 2, 3, 4, 5, 6, 7].map((at) => [`octo/repo#${at}`, 'Invalid', `reason ${at}.`]));
    const said = failureOf(report)?.message;
    expect(said).toContain('octo/repo#5: reason 5. And 2 more.');
    expect(said).not.toContain('#6');
    const lines = reportLines(report, { dryRun: false, failed: true, said });
    expect(lines).toEqual(['octo/repo#6: reason 6.', 'octo/repo#7: reason 7.']);
    expect(reportLines(report, { dryRun: false, failed: true })).toHaveLength(7);
  });

  it('says of conversations how many, and what it means', () => {
    const report = createLoopReport();
    noteFailed(report, issue, [{ conversation_id: 42, kind: 'NotFound' }]);
    expect(failureOf(report)?.message).toBe(
      'close-the-loop: not everything could be done. Conversations that could not be worked on: 1 (NotFound: not there, or not for this token to see).',
    );
    noteFailed(report, issue, [{ conversation_id: 43, kind: 'ServerError' }]);
    expect(failureOf(report)?.message).toMatch(
      /: 2 \(NotFound: not there, or not for this token to see; ServerError\)\. Run it again, which does only what is left\.$/,
    );
  });
});
