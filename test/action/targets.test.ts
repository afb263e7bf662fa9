import { describe, expect, it } from 'vitest';
import { type Inputs, inputDefaults } from '../../src/action/inputs.ts';
import { readSettings } from '../../src/action/settings.ts';
import { readSnoozeUntil } from '../../src/action/snooze.ts';

const now = Date.UTC(2027, 0, 1);
const read = (inputs: Partial<Inputs>) =>
  readSettings({ ...inputDefaults, 'base-url': 'https://help.acme.test/chat', status: 'open', ...inputs }, {}, now);
const ids = async (text: string, more: Partial<Inputs> = {}) => {
  const { connection, work } = await read({ 'conversation-id': text, ...more });
  return {
    account: connection.accountId,
    ids: work.way === 'short' && work.target.by === 'ids' ? work.target.ids : [],
  };
};
const base = 'https://help.acme.test/chat/app/accounts/3';

describe('conversation-id', () => {
  it('takes numbers parted by anything, each once', async () => {
    expect((await ids('7, 8\n9 7')).ids).toEqual([7, 8, 9]);
  });

  it('takes URLs as the dashboard shows them, and the account from them', async () => {
    const urls = [
      `${base}/conversations/1`,
      `${base}/inbox/4/conversations/2?messageId=5`,
      `${base}/label/vip/conversations/3#x`,
      `${base}/custom_view/1/conversations/4/`,
    ];
    expect(await ids(urls.join('\n'))).toEqual({ account: 3, ids: [1, 2, 3, 4] });
  });

  it('compares host and sub-path whatever their letter case and scheme', async () => {
    expect((await ids('http://HELP.acme.test/chat/app/accounts/3/conversations/1')).ids).toEqual([1]);
    await expect(ids('https://help.acme.test/app/accounts/3/conversations/1')).rejects.toThrow(
      /belongs to help\.acme\.test, but base-url is/,
    );
    await expect(ids('https://help.acme.test.evil.test/chat/app/accounts/3/conversations/1')).rejects.toThrow(/evil/);
    await expect(ids('https://help.acme.test:444/chat/app/accounts/3/conversations/1')).rejects.toThrow(/444/);
  });

  it('refuses URLs of two accounts, and one that does not fit account-id', async () => {
    await expect(
      ids(`${base}/conversations/1 https://help.acme.test/chat/app/accounts/4/conversations/1`),
    ).rejects.toThrow(/different accounts/);
    await expect(ids(`${base}/conversations/1`, { 'account-id': '9' })).rejects.toThrow(
      /account 3, but account-id is 9/,
    );
  });

  it.each(['0', '-1', '1.5', '1e3', '0x10', '42abc', 'https://help.acme.test/chat/app/accounts/3/contacts/1'])(
    'refuses %s',
    async (text) => {
      await expect(ids(text)).rejects.toThrow(/neither a number nor the URL/);
    },
  );
});

it('refuses a list of nothing but commas, which would do nothing and be green', async () => {
  await expect(ids(' , ')).rejects.toThrow('input conversation-id: it names no conversation');
  const empty = { 'conversation-id': '1', status: '', 'add-labels': ' , ', 'remove-labels': ',' };
  await expect(read(empty)).rejects.toThrow('nothing to do is named');
  await expect(read({ ...empty, status: 'open' })).resolves.toBeDefined();
});

it('names the input that a verb is in a step, where a verb is given as operation', async () => {
  await expect(read({ status: '', operation: 'messages.sendOnce' })).rejects.toThrow(
    'input operation: "messages.sendOnce" is a verb, no operation: a step has it as the input message.',
  );
});

describe('snooze-until', () => {
  it.each([
    ['30m', now + 30 * 60_000],
    ['4h', now + 4 * 3_600_000],
    ['3d', now + 3 * 86_400_000],
    ['2W', now + 14 * 86_400_000],
    ['2027-01-31T09:00:00Z', Date.UTC(2027, 0, 31, 9)],
    ['2027-01-31T09:00+02:00', Date.UTC(2027, 0, 31, 7)],
    ['2027-01-31', Date.UTC(2027, 0, 31)],
  ])('reads %s', (text, ms) => {
    expect(readSnoozeUntil(text, now)).toBe(ms);
  });

  it.each(['tomorrow', '3', '3x', '-3d', '2027-13-01', '2027-02-29', '1830000000', '0m', '99999d', '2026-12-31'])(
    'refuses %s',
    (text) => {
      expect(() => readSnoozeUntil(text, now)).toThrow(/is no time|not in the future|more than a year/);
    },
  );
});

describe('labels and messages', () => {
  it('parts labels by commas and lines, and keeps a message as it was written', async () => {
    const { work } = await read({ 'conversation-id': '1', 'add-labels': 'a, b\nc d,,a', message: ' two\nlines \n' });
    expect(work).toMatchObject({
      change: { addLabels: ['a', 'b', 'c d'], message: { text: ' two\nlines \n', private: false } },
    });
  });
});
