import { beforeEach, describe, expect, test, vi } from 'vitest';
import { rowOf } from '../verbs/shop.ts';
import { issueAnew, sharedEnds } from './shared-ends.ts';
import { closedAt, countAnew, linked, notes, type TwoEnds, told, writes } from './two-ends.ts';

const ends = sharedEnds();
let number: number;
let place: string;
beforeEach(async () => {
  ({ number, place } = await issueAnew(ends));
});

const close = (options: Parameters<TwoEnds['github']['people']['close']>[1] = {}) => {
  ends.github.people.close(place, options);
  return closedAt(ends, place);
};
/** The run of the closing's own event. */
const own = (how = {}) =>
  ends.run({ does: 'issue', issue: ends.name(number), own: { closedAt: closedAt(ends, place) } }, how);
const later = (how = {}) => ends.run({ does: 'issue', issue: ends.name(number) }, { firstAttempt: false, ...how });
const status = (id: number) => rowOf(ends.shop, id).status;

describe('an issue that closes', () => {
  test('as completed: each customer is told once and resolved, whoever runs again', async () => {
    const ids = await linked(ends, 3, ends.name(number));
    close();
    const { report, error } = await own();
    expect(error).toBeUndefined();
    expect(report.counts).toMatchObject({ told: 3, resolved: 3, left: 0, notTold: 0, failed: 0 });
    for (const id of ids) {
      expect(told(ends, id)).toEqual([expect.stringContaining(`github.com/octo/repo/issues/${number}`)]);
      expect(status(id)).toBe('resolved');
    }
    countAnew(ends);
    const again = await later();
    expect(again.report.counts).toMatchObject({ told: 0, toldBefore: 3, resolved: 3 });
    await ends.run({ does: 'catch-up', repository: ends.repository }, { settings: { lookBackSeconds: 3_600 } });
    expect(writes(ends)).toEqual([]);
    for (const id of ids) expect(told(ends, id)).toHaveLength(1);
  });

  test('its own run sends at once, and any other run no sooner than its own would have come', async () => {
    const ids = await linked(ends, 2, ends.name(number));
    close();
    const before = ends.shop.clocks.near.now();
    await own();
    expect(ends.shop.clocks.near.now() - before).toBeLessThan(1_000);
    expect(told(ends, ids[0] as number)).toHaveLength(1);

    number = ends.github.people.open('octo/repo', { title: 'Export again' }).number;
    place = `octo/repo#${number}`;
    const [id = 0] = await linked(ends, 1, ends.name(number));
    const at = Date.parse(close());
    await ends.run({ does: 'issue', issue: ends.name(number) });
    expect(ends.shop.clocks.near.now() - at).toBeGreaterThanOrEqual(105_000);
    expect(told(ends, id)).toHaveLength(1);
    // Its own run, which waited behind in the group, comes now and finds it done.
    await own();
    expect(told(ends, id)).toHaveLength(1);
  });

  test('its own run takes itself for the first only until another may have begun, however long it takes', async () => {
    await linked(ends, 1, ends.name(number));
    const at = Date.parse(close());
    const tell = vi.fn(async () => ({ linked: 1, outcomes: [], failed: [] }));
    await own({ teller: { tell }, home: false });
    expect(tell).toHaveBeenCalledWith(expect.objectContaining({ certainFirst: true, certainUntil: at + 90_000 }));
  });

  test('another run has nothing to wait for where all were told, and a job that is run again waits only for lost messages', async () => {
    await linked(ends, 2, ends.name(number));
    close();
    await own();
    const before = ends.shop.clocks.near.now();
    await ends.run({ does: 'issue', issue: ends.name(number) });
    expect(ends.shop.clocks.near.now() - before).toBeLessThan(1_000);
    const [late = 0] = await linked(ends, 1, ends.name(number));
    const { report } = await own({ firstAttempt: false });
    expect(report.counts).toMatchObject({ told: 1, toldBefore: 2 });
    expect(ends.shop.clocks.near.now() - before).toBeLessThan(62_000);
    expect(told(ends, late)).toHaveLength(1);
  });

  test('and is opened again before another run would tell: nobody is told', async () => {
    const [id = 0] = await linked(ends, 1, ends.name(number));
    close();
    void ends.shop.clocks.far.sleep(50_000).then(() => ends.github.people.reopen(place));
    const { report, error } = await ends.run({ does: 'issue', issue: ends.name(number) });
    expect(error).toBeUndefined();
    expect(report.counts.told).toBe(0);
    expect(told(ends, id)).toEqual([]);
  });

  test('as not planned is told in other words', async () => {
    const [id = 0] = await linked(ends, 1, ends.name(number));
    close({ reason: 'not_planned' });
    const { report } = await own({
      settings: { texts: { 'not-planned': 'We will not do {{ number }}.', completed: 'Done.' } },
    });
    expect(report.counts.told).toBe(1);
    expect(told(ends, id)).toEqual([`We will not do ${number}.`]);
    expect(status(id)).toBe('resolved');
  });

  test('in an organisation’s own way: told and handed over, or handed over, or nothing', async () => {
    const [id = 0] = await linked(ends, 1, ends.name(number));
    close();
    await own({ settings: { completed: 'nothing' } });
    expect(told(ends, id)).toEqual([]);
    await later({ settings: { completed: 'tell-and-hand-over' } });
    expect(told(ends, id)).toHaveLength(1);
    expect(status(id)).toBe('open');
    expect(notes(ends, id).at(-1)).toContain('The customer was told');
  });

  test('is told of again when it closes again, and of each closing once', async () => {
    const [id = 0] = await linked(ends, 1, ends.name(number));
    close();
    await own();
    ends.github.people.reopen(place);
    await ends.pass(60);
    close();
    await own();
    await later();
    expect(told(ends, id)).toHaveLength(2);
  });

  test('with the stop label tells nobody, and links all the same', async () => {
    const [id = 0] = await linked(ends, 1, ends.name(number));
    const other = await ends.shop.conversation();
    ends.github.people.comment(place, { body: `/chatwoot link ${ends.address(other)}`, by: 'hubot' });
    ends.github.people.label(place, 'No-Customer-Updates');
    close();
    const { report } = await own();
    expect(report.counts).toMatchObject({ told: 0, linked: 1 });
    expect(report.notes).toEqual([expect.stringContaining('no-customer-updates')]);
    expect(told(ends, id)).toEqual([]);
  });

  test.each([
    ['the stop label', { tellOn: 'close' } as const],
    ['the stop label, with tell-on: release', { tellOn: 'release' } as const],
  ])('with %s ends what tells of it by itself', async (_, settings) => {
    await linked(ends, 1, ends.name(number));
    ends.github.people.label(place, 'no-customer-updates');
    close();
    const stop = vi.fn(async () => {});
    const former = { ...ends.repository, repo: 'old' };
    await later({ teller: { stop }, settings: { ...settings, formerRepositories: [former] } });
    const time = closedAt(ends, place).replace('.000', '');
    const over = { issue: ends.name(number), closedAt: time, formerNames: [{ ...former, number }] };
    expect(stop.mock.calls).toEqual([[expect.objectContaining(over)]]);
    await later({ teller: { stop }, settings: { dryRun: true } });
    expect(stop).toHaveBeenCalledTimes(1);
  });

  test('leaves a conversation with the opt-out label alone', async () => {
    const [id = 0, other = 0] = await linked(ends, 2, ends.name(number));
    rowOf(ends.shop, id).labels.push('no-issue-updates');
    close();
    const { report } = await own();
    expect(report.counts).toMatchObject({ told: 1, left: 1 });
    expect(told(ends, id)).toEqual([]);
    expect(told(ends, other)).toHaveLength(1);
  });

  test('with more customers than allowed tells none, and says both numbers and none of a conversation', async () => {
    const ids = await linked(ends, 3, ends.name(number));
    close();
    const { report, error } = await own({ settings: { maxConversations: 2 } });
    expect(error?.kind).toBe('Invalid');
    expect(error?.message).toMatch(/3 conversations are linked, and limit allows 2/);
    expect(report.failures).toMatchObject([{ where: place, kind: 'Invalid' }]);
    for (const id of ids) expect(told(ends, id)).toEqual([]);
  });

  test('shows the issue’s address where strangers can read it, and nowhere else unless told', async () => {
    ends.github.people.repository(`octo/private-${number}`, { private: true, collaborators: { hubot: 'write' } });
    const token = { github: ends.github.people.token('workflow', { repositories: [`octo/private-${number}`] }) };
    const issue = { host: 'github.com', owner: 'octo', repo: `private-${number}`, number: 1 };
    for (const [showUrl, shown] of [
      ['auto', false],
      ['always', true],
    ] as const) {
      const opened = ends.github.people.open(`octo/private-${number}`, { title: 'Secret plans' }).number;
      const [id = 0] = await linked(ends, 1, { ...issue, number: opened });
      ends.github.people.close(`octo/private-${number}#${opened}`);
      await ends.run(
        { does: 'issue', issue: { ...issue, number: opened } },
        { token, home: false, settings: { showUrl } },
      );
      const [text = ''] = told(ends, id);
      expect(text).not.toContain('Secret plans');
      expect(text?.includes('https://')).toBe(shown);
    }
  });

  test('while nobody is linked costs the desk no more than looking for links', async () => {
    close();
    countAnew(ends);
    const { report, error } = await own();
    expect(error).toBeUndefined();
    expect(report.counts.told).toBe(0);
    expect(ends.shop.standIn.requests.length).toBeLessThanOrEqual(3);
  });
});

describe('an issue that is opened again', () => {
  test('the team of those that were resolved gets a note, once, and nobody else hears of it', async () => {
    const [id = 0] = await linked(ends, 1, ends.name(number));
    close();
    await own();
    await ends.pass(60);
    ends.github.people.reopen(place);
    const other = await linked(ends, 1, ends.name(number));
    const { report } = await ends.run({ does: 'issue', issue: ends.name(number) });
    expect(report.counts).toMatchObject({ noted: 1, reopened: 0 });
    expect(notes(ends, id)).toHaveLength(2);
    expect(notes(ends, other[0] as number)).toHaveLength(1);
    expect(status(id)).toBe('resolved');
    countAnew(ends);
    await ends.run({ does: 'catch-up', repository: ends.repository }, { settings: { lookBackSeconds: 3_600 } });
    expect(writes(ends)).toEqual([]);
    expect(told(ends, id)).toHaveLength(1);
  });

  test('and, by setting, their conversations too', async () => {
    const [id = 0] = await linked(ends, 1, ends.name(number));
    close();
    await own();
    await ends.pass(60);
    ends.github.people.reopen(place);
    const { report } = await ends.run({ does: 'issue', issue: ends.name(number) }, { settings: { reopened: 'open' } });
    expect(report.counts).toMatchObject({ noted: 1, reopened: 1 });
    expect(status(id)).toBe('open');
  });

  test('that was never closed costs the desk nothing', async () => {
    await linked(ends, 1, ends.name(number));
    countAnew(ends);
    await ends.run({ does: 'issue', issue: ends.name(number) });
    expect(ends.shop.standIn.requests).toEqual([]);
    expect(ends.github.requests.filter(({ path }) => path.endsWith('/graphql'))).toEqual([]);
  });
});
