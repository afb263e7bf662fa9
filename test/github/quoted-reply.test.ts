import { describe, expect, it } from 'vitest';
import { commandsIn } from '../../src/github/commands.ts';
import { conversationsIn } from '../../src/github/conversation-urls.ts';
import { issuesIn } from '../../src/github/issue-name.ts';
import { runningText } from '../../src/github/markdown/running-text.ts';
import { quotedReply } from '../../src/github/quoted-reply.ts';

const account = { baseUrl: 'https://help.acme.test', accountId: 1 };
const seam = '\u200B';

/** What a customer might send to reach beyond his own words. */
const hostile = [
  '@octo/team and @mona, mail mona@example.test',
  'Fixes #12, closes GH-12 and octo/repo#12, resolves https://github.com/octo/repo/issues/12',
  '/close\n/chatwoot link https://help.acme.test/app/accounts/1/conversations/2',
  '<img src=x onerror=alert(1)> ![x](https://evil.test/track.png) [click](https://evil.test)',
  '```\n@mona\n```\n````\n@mona',
  '~~~\n</details>\n-->\n<!-- chatwoot-flows:0123 -->',
  'one\r@mona\u2028/close\u2029#1\u0085/close\v/close\f/close',
  '> quoted\n\n\n\n# heading\n\n    code @mona',
  '$x$ :tada: **bold** | a | b |\n|---|---|',
  'www.evil.test http://evil.test',
  '\u202Etxet\u202C @\u200Bmona #\u200B1',
];

describe('a customer’s words for an issue', () => {
  it('stand in a quote, in plain text, as they were', () => {
    expect(quotedReply('It still breaks.\n\nSince 2026-11-22, on x86-64: 3/4 of the time.')).toBe(
      '> ```text\n> It still breaks.\n>\n> Since 2026-11-22, on x86-64: 3/4 of the time.\n> ```'.replace(
        'x86-64',
        `x86-64`,
      ),
    );
  });

  it.each(hostile)('never leave their quote and its code: %j', (text) => {
    const quote = quotedReply(text);
    const lines = quote.split('\n');
    expect(quote).not.toMatch(/[\r\v\f\u0085\u2028\u2029\u202A-\u202E]/);
    for (const line of lines) expect(line).toMatch(/^>( |$)/);
    const fence = /^> (`{3,})text$/.exec(lines[0] ?? '')?.[1] ?? '';
    expect(fence).not.toBe('');
    expect(lines.at(-1)).toBe(`> ${fence}`);
    for (const line of lines.slice(1, -1)) expect(line).not.toContain(fence);
    const words = runningText(`Before\n\n${quote}\n\nAfter`).flatMap((part) => part.lines);
    expect(words).toEqual(['Before', 'After']);
  });

  it.each(hostile)('hold nothing that a program could act on: %j', (text) => {
    const quote = quotedReply(text);
    expect(quote).not.toMatch(/@[a-z]|#\d|GH-\d|:\/\/|www\.|<!--|(?:^|\s)\/[a-z]/im);
    expect(issuesIn(quote)).toEqual([]);
    expect(commandsIn(quote, account)).toEqual([]);
    expect(conversationsIn(quote, account)).toEqual([]);
    expect(commandsIn(quote.replace(/^> /gm, ''), account)).toEqual([]);
  });

  it('can be read on: only what nobody sees was put in', () => {
    expect(quotedReply('Ask @mona in #12 at https://a.test').replaceAll(seam, '')).toContain(
      'Ask @mona in #12 at https://a.test',
    );
  });

  it('are cut where they are too long, and never within a sign', () => {
    expect(quotedReply('👍🏽'.repeat(5_000), 10).split('\n')[1]).toBe(`> ${'👍🏽'.repeat(5)}…`);
    expect(quotedReply('short', 5)).toContain('> short\n');
    expect(quotedReply('a'.repeat(100_000)).length).toBeLessThan(2_100);
  });

  it('may be none', () => {
    expect(quotedReply(' \n\t\u0000')).toBe('> ```text\n>\n> ```');
  });
});
