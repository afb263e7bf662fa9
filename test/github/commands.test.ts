import { describe, expect, it } from 'vitest';
import { commandsIn } from '../../src/github/commands.ts';

const account = { baseUrl: 'https://help.acme.test/chat', accountId: 3 };
const url = (number: number) => `https://help.acme.test/chat/app/accounts/3/conversations/${number}`;
const link = (number: number) => `/chatwoot link ${url(number)}`;
const read = (text: string) =>
  commandsIn(text, account).map((one) => (one.does === 'refuse' ? one.why : `${one.does} ${one.conversation}`));

describe('commands in a comment', () => {
  it('are read in their order, each on a line of its own', () => {
    const text = `Thanks!\n${link(7)}\n\n/chatwoot unlink ${url(8)}\r\n   /Chatwoot  LINK   <${url(9)}>  \nBye`;
    expect(read(text)).toEqual(['link 7', 'unlink 8', 'link 9']);
  });

  it('take addresses as the dashboard shows them', () => {
    const base = 'https://help.acme.test/chat/app/accounts/3';
    const text = [`${base}/inbox/4/conversations/2?messageId=5`, `${base}/label/vip/conversations/3#x`]
      .map((address) => `/chatwoot link ${address}`)
      .join('\n');
    expect(read(text)).toEqual(['link 2', 'link 3']);
  });

  it.each([
    ['in a sentence', `Please ${link(1)}`],
    ['of another name', '/chatwoots link x\n/chat link x'],
    ['in a quote', `> ${link(1)}`],
    ['in a quote of a quote', `> > ${link(1)}`],
    ['in the line below a quote, which still belongs to it', `> She wrote:\n${link(1)}`],
    ['in a quote of several lines', `> one\n> ${link(1)}\n> two`],
    ['in a fence', `\`\`\`\n${link(1)}\n\`\`\``],
    ['in a fence of tildes', `~~~sh\n${link(1)}\n~~~`],
    ['in a fence that a shorter one does not close', `\`\`\`\`\n\`\`\`\n${link(1)}\n\`\`\`\``],
    ['in a fence that is not closed', `\`\`\`\n${link(1)}`],
    ['in a fence that other words do not close', `\`\`\`\n\`\`\` x\n${link(1)}\n\`\`\``],
    ['in indented code', `Words\n\n    ${link(1)}`],
    ['in code indented by a tab', `Words\n\n\t${link(1)}`],
    ['in a code span over several lines', `\`one\n${link(1)}\ntwo\``],
    ['in a comment', `<!-- ${link(1)} -->`],
    ['in a comment over several lines', `<!--\n${link(1)}\n-->`],
    ['in a comment in a paragraph', `Words <!--\n${link(1)}\n-->`],
    ['in a comment that is not closed', `<!--\n\n${link(1)}`],
    ['in details', `<details>\n<summary>More</summary>\n\n${link(1)}\n\n</details>`],
    ['in details that begin in the same paragraph', `Words <details>\n${link(1)}\n</details>`],
    ['in details that an end tag in a list does not close for sure', `<details>\n\n- </details>\n\n${link(1)}`],
    ['after a tag that hides or is not whole', `<textarea>\n\n${link(1)}\n\n<div class="\n\n${link(2)}`],
    ['in details that are not closed', `<details>\n\n${link(1)}`],
    ['in details in details', `<details>\n\n<details>\n\n</details>\n\n${link(1)}\n\n</details>`],
    ['in quoting HTML', `<blockquote>\n\n${link(1)}\n\n</blockquote>`],
    ['in HTML', `<div>\n${link(1)}\n</div>`],
    ['in preformatted HTML', `<pre>\n\n${link(1)}\n\n</pre>`],
    ['in a list', `- ${link(1)}\n\n  ${link(2)}\n1. ${link(3)}`],
    ['in a table', `| ${link(1)} |\n|---|\n${link(2)}`],
    ['in the words of an image', `![\n${link(1)}\n](x.png)`],
    ['in the title of a link', `[x](y '\n${link(1)}\n')`],
    ['in the title of a definition', `[x]: y '\n${link(1)}\n'`],
    ['that is a heading', `# ${link(1)}`],
  ])('do not count %s', (_, text) => {
    expect(read(text)).toEqual([]);
  });

  it.each([
    ['a quote and an empty line', `> ${link(1)}\n\n${link(2)}`],
    ['a fence', `\`\`\`\n${link(1)}\n\`\`\`\n${link(2)}`],
    ['a comment', `<!-- ${link(1)} -->\n${link(2)}`],
    ['details', `<details>\n\n${link(1)}\n\n</details>\n\n${link(2)}`],
    ['a code span', `I saw \`${link(1)}\` there.\n${link(2)}`],
    ['a lone backtick', `It's \` here\n${link(2)}`],
    ['a sign that is no tag', `a < b, Vec<String>\n${link(2)}`],
    ['a list and an empty line', `- one\n- two\n\n${link(2)}`],
    ['a table and an empty line', `| a |\n|---|\n| b |\n\n${link(2)}`],
  ])('count again after %s', (_, text) => {
    expect(read(text)).toEqual(['link 2']);
  });

  it.each([
    ['another server', '/chatwoot link https://evil.test/chat/app/accounts/3/conversations/1', /another Chatwoot/],
    ['another server with ours in its path', `/chatwoot link https://evil.test/${url(1)}`, /another Chatwoot/],
    [
      'another server with ours as a user',
      '/chatwoot link https://help.acme.test@evil.test/chat/app/accounts/3/conversations/1',
      /another Chatwoot/,
    ],
    ['another sub-path', '/chatwoot link https://help.acme.test/app/accounts/3/conversations/1', /another Chatwoot/],
    [
      'another account',
      '/chatwoot unlink https://help.acme.test/chat/app/accounts/4/conversations/1',
      /another account/,
    ],
    [
      'no conversation',
      '/chatwoot link https://help.acme.test/chat/app/accounts/3/contacts/1',
      /not the address of a conversation/,
    ],
    ['a number', '/chatwoot link 42', /not the address of a conversation/],
    ['code', `/chatwoot link \`${url(1)}\``, /not the address of a conversation/],
    ['nothing', '/chatwoot link', /An address is missing/],
    ['two addresses', `/chatwoot link ${url(1)} ${url(2)}`, /each on a line of its own/],
    ['another verb', `/chatwoot close ${url(1)}`, /There is no such command/],
    ['no verb', '/chatwoot', /There is no such command/],
  ])('are refused for %s, in one sentence without an address or a number', (_, text, expected) => {
    const [why = ''] = read(text);
    expect(why).toMatch(expected);
    expect(why).not.toMatch(/acme|evil|https|\d/);
    expect(why.match(/[.]/g)).toHaveLength(1);
  });

  it('are refused one by one', () => {
    expect(read(`/chatwoot link 1\n${link(2)}`)).toEqual([expect.stringMatching(/not the address/), 'link 2']);
  });

  it('of a long hostile text are read at once', () => {
    const long = 60_000;
    const repeated = (part: string) => part.repeat(long / part.length);
    for (const part of [
      '`',
      '` ',
      '``` ',
      '<',
      '<a ',
      '<!--',
      '<?',
      '<![CDATA[',
      '> ',
      '>',
      '- + ',
      '![',
      '](',
      '|',
      ' ',
      '\\',
      '*_',
      'https://',
      '<a x="',
      '[',
      '\t',
      '1. ',
      '&',
    ])
      for (const text of [
        repeated(part),
        `${repeated(part)}]`,
        `${repeated(part)}\n${link(1)}`,
        `a\n${repeated(part)}|-|\n`,
      ]) {
        const started = performance.now();
        read(text);
        expect(performance.now() - started, JSON.stringify(part)).toBeLessThan(3_000);
      }
  });
});
