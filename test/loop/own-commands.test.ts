import { describe, expect, it } from 'vitest';
import { ownCommands } from '../../src/loop/own-commands.ts';

/** Three accounts, two of them of one server. */
const [first, second, third] = [
  { baseUrl: 'https://app.chatwoot.com', accountId: 2 },
  { baseUrl: 'https://app.chatwoot.com', accountId: 31 },
  { baseUrl: 'https://help.acme.test/chat', accountId: 2 },
] as const;
const all = [second, third, first];
const to = ({ baseUrl, accountId }: { readonly baseUrl: string; readonly accountId: number }, conversation = 7) =>
  `/chatwoot link ${baseUrl}/app/accounts/${accountId}/conversations/${conversation}`;
const linked = [{ does: 'link', conversation: 7 }];
/** What each of the three steps does about a comment. */
const shared = (text: string) => [first, second, third].map((own) => ownCommands(text, own, all));

describe('a comment, where a repository is connected to several accounts', () => {
  it('is for the account whose conversation it names, also on one server and by http', () => {
    expect(shared(to(first))).toEqual([linked, [], []]);
    expect(shared(to(second))).toEqual([[], linked, []]);
    expect(shared(to(third).replace('https', 'http'))).toEqual([[], [], linked]);
  });

  it('with what is no command, or nobody’s address, is for the first of them alone', () => {
    for (const text of ['/chatwoot close', '/chatwoot link 42', to({ ...third, accountId: 9 }, 7)])
      expect(shared(text)).toEqual([[{ does: 'refuse', why: expect.any(String) }], [], []]);
  });

  it('without a command is for nobody', () => {
    expect(shared(`Look at ${to(first)}`)).toEqual([[], [], []]);
  });

  it('for several is refused by the first of all, though it may be for others', () => {
    expect(shared(`${to(second)}\n${to(third)}`)).toEqual([
      [{ does: 'refuse', why: expect.stringContaining('several accounts') }],
      [],
      [],
    ]);
  });

  it('is shared alike by steps that name only the others', () => {
    expect(ownCommands('/chatwoot', first, [second])).toHaveLength(1);
    expect(ownCommands('/chatwoot', second, [first])).toEqual([]);
  });

  it('is for the only step whose list holds nothing but its own account', () => {
    const [refused] = ownCommands(to(third), first, [{ ...first, baseUrl: 'http://app.chatwoot.com/' }]);
    expect(refused).toEqual({ does: 'refuse', why: expect.stringContaining('another Chatwoot') });
  });
});
