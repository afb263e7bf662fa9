import { describe, expect, test } from 'vitest';
import type { LoopSettings } from '../../src/loop/settings.ts';
import { rowOf } from '../verbs/shop.ts';
import { endsForEach } from './shared-ends.ts';
import { linked, told } from './two-ends.ts';

const ends = endsForEach();

/** What the only customer of a closing hears. */
async function heard(settings: Partial<LoopSettings>, before: (id: number) => unknown = () => {}): Promise<string[]> {
  const { number } = ends.github.people.open('octo/repo', { title: 'Export drops a row' });
  const [id = 0] = await linked(ends, 1, ends.name(number));
  await before(id);
  ends.github.people.close(`octo/repo#${number}`);
  const { error } = await ends.run({ does: 'issue', issue: ends.name(number) }, { settings, home: false });
  expect(error).toBeUndefined();
  return told(ends, id).map(String);
}

describe('a setting decides what a customer hears', () => {
  test('show-title: the title, which is kept back unless asked for', async () => {
    expect((await heard({})).join()).not.toContain('Export drops a row');
    expect((await heard({ showTitle: true })).join()).toContain('Export drops a row');
  });

  test('show-url: never keeps back the address of a public issue, too', async () => {
    expect((await heard({})).join()).toContain('https://github.com/octo/repo/issues/');
    const texts = await heard({ showUrl: 'never' });
    expect(texts).toHaveLength(1);
    expect(texts.join()).not.toContain('https://');
  });

  test('resolved-conversations: leave says nothing where it is resolved already', async () => {
    const resolve = (id: number) => Object.assign(rowOf(ends.shop, id), { status: 'resolved' });
    expect(await heard({}, resolve)).toHaveLength(1);
    expect(await heard({ resolved: 'leave' }, resolve)).toEqual([]);
  });

  test('active-conversations: hand-over says nothing where the customer wrote since the link', async () => {
    const write = (id: number) => ends.shop.standIn.customer.write('Any news?', { conversationId: id });
    expect(await heard({}, write)).toHaveLength(1);
    expect(await heard({ active: 'hand-over' }, write)).toEqual([]);
  });

  test('opt-out-label: another label than the usual one', async () => {
    const put = (title: string) => (id: number) => void rowOf(ends.shop, id).labels.push(title);
    expect(await heard({ optOutLabel: 'leave-me' }, put('leave-me'))).toEqual([]);
    expect(await heard({ optOutLabel: 'leave-me' }, put('no-issue-updates'))).toHaveLength(1);
  });
});
