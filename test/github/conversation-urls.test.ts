import { describe, expect, it } from 'vitest';
import { conversationsIn } from '../../src/github/conversation-urls.ts';

const account = { baseUrl: 'https://help.acme.test', accountId: 3 };
const base = 'https://help.acme.test/app/accounts/3';
const url = (number: number) => `${base}/conversations/${number}`;
const read = (text: string) => conversationsIn(text, account);

describe('conversations in the body of an issue', () => {
  it('are found however their addresses stand there, each once and in order', () => {
    const text = [
      `Reported in ${url(9)}, and in (${url(2)}).`,
      `- ${url(3)}`,
      `1. see <${url(4)}>`,
      `[her](${url(5)} "title") and **${url(6)}** and _${url(7)}_`,
      '',
      `| a | ${url(8)} |`,
      '|---|---|',
      `| ${base}/inbox/4/conversations/10?x=1 | ${base}/label/a/conversations/11#m |`,
      '',
      `${url(9)} again; HTTPS://HELP.acme.test/app/accounts/3/conversations/12/`,
    ].join('\n');
    expect(read(text)).toEqual([9, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12]);
  });

  it('are found below a sub-path where the installation has one', () => {
    const there = { baseUrl: 'https://acme.test/help/', accountId: 1 };
    expect(conversationsIn('https://acme.test/help/app/accounts/1/conversations/5', there)).toEqual([5]);
    expect(conversationsIn('https://acme.test/app/accounts/1/conversations/5', there)).toEqual([]);
  });

  it('are found in details, where people put what is long', () => {
    expect(read(`<details>\n\n${url(1)}\n\n</details>`)).toEqual([1]);
  });

  it.each([
    ['a quote', `> ${url(1)}`],
    ['a line that goes on with a quote', `> so\n${url(1)}`],
    ['a quote in a list', `- > ${url(1)}`],
    ['a code span', `see \`${url(1)}\``],
    ['a fence', `\`\`\`\n${url(1)}\n\`\`\``],
    ['a fence in a list', `- x\n  \`\`\`\n  ${url(1)}\n  \`\`\``],
    ['indented code', `    ${url(1)}`],
    ['indented code in a list', `- x\n\n      ${url(1)}`],
    ['a code span in a table', `| \` | \`${url(1)}\` |\n|---|---|`],
    ['a line of code below a table', `| a |\n|---|\n    ${url(1)}`],
    ['a cell that the table has no room for', `| a |\n|---|\n| b | ${url(1)} |`],
    ['a comment', `<!-- ${url(1)} -->`],
    ['a comment in a line', `Words <!-- ${url(1)} --> words`],
    ['an attribute', `<a href="${url(1)}">x</a>`],
    ['HTML that quotes', `<blockquote>\n\n${url(1)}\n\n</blockquote>`],
    ['a code element', `<code>${url(1)}</code>`],
    ['what a code element left open', `> <code>\n\n${url(1)}`],
  ])('are not found in %s', (_, text) => {
    expect(read(text)).toEqual([]);
  });

  it.each([
    'https://evil.test/app/accounts/3/conversations/1',
    'https://help.acme.test.evil.test/app/accounts/3/conversations/1',
    'https://help.acme.test@evil.test/app/accounts/3/conversations/1',
    'https://evil.test/?u=https://help.acme.test/app/accounts/3/conversations/1',
    'https://help.acme.test/app/accounts/4/conversations/1',
    'https://help.acme.test/app/accounts/3/conversations/0',
    'https://help.acme.test/app/accounts/3/conversations/1x',
    'https://help.acme.test/app/accounts/3/conversations/',
    'https://help.acme.test/app/accounts/3/contacts/1',
    'help.acme.test/app/accounts/3/conversations/1',
    '#1',
    '',
  ])('are none in %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('are not doubled or shortened by what stands next to them', () => {
    expect(read(`${url(123)}, ${url(12)}`)).toEqual([123, 12]);
  });
});
