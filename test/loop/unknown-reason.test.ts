import { beforeEach, describe, expect, test } from 'vitest';
import type { LoopSettings } from '../../src/loop/settings.ts';
import { rowOf } from '../verbs/shop.ts';
import { endsForEach } from './shared-ends.ts';
import { linked, notes, told } from './two-ends.ts';

const ends = endsForEach();
beforeEach(() => {
  ends.github.people.open('octo/repo', { title: 'It breaks now and then', number: 1 });
});

const place = 'octo/repo#1';
/** A word that GitHub may use one day. */
const reason = 'cannot_reproduce' as never;
const look = (settings: Partial<LoopSettings> = {}) => {
  const row = ends.github.state.issues.find((one) => one.number === 1);
  const own = { closedAt: new Date(row?.closedAt ?? 0).toISOString(), reason: row?.reason ?? null };
  return ends.run({ does: 'issue', issue: ends.name(1), own }, { settings, home: false });
};

describe('an issue that is closed for a reason that nobody knew when this was written', () => {
  test.each([
    ['told when it closes', {}],
    ['told of releases', { tellOn: 'release' }],
    ['told of nothing else', { completed: 'nothing', notPlanned: 'tell' }],
  ] as const)('tells no customer a wrong thing: people get them, once, where customers are %s', async (_, settings) => {
    const [id = 0] = await linked(ends, 1, ends.name(1));
    rowOf(ends.shop, id).status = 'pending';
    ends.github.people.close(place, { reason });
    const { report, error } = await look(settings);
    expect(error).toBeUndefined();
    expect(report.counts).toMatchObject({ told: 0, handedOver: 1 });
    expect(report.notes).toEqual([expect.stringContaining(`${place} was closed as cannot_reproduce`)]);
    await look(settings);
    expect(told(ends, id)).toEqual([]);
    expect(rowOf(ends.shop, id).status).toBe('open');
    expect(notes(ends, id).slice(1)).toEqual([
      expect.stringContaining(
        `${place} was closed for a reason that is not known here: cannot_reproduce. The customer was told nothing of it.`,
      ),
    ]);
  });

  test('tells them when the reason is put right', async () => {
    const [id = 0] = await linked(ends, 1, ends.name(1));
    ends.github.people.close(place, { reason });
    await look();
    ends.github.people.close(place, { reason: 'completed' });
    expect((await look()).report.counts.told).toBe(1);
    expect(told(ends, id)).toHaveLength(1);
  });

  test('is planned as such', async () => {
    await linked(ends, 1, ends.name(1));
    ends.github.people.close(place, { reason });
    const { report } = await look({ dryRun: true });
    const [detail] = report.details;
    expect(detail?.about === 'closing' && detail.report.plan).toMatchObject([
      { would: 'handed-over', reason: 'unknown-reason' },
    ]);
  });

  test('and one without a reason, as before 2022, still counts as completed', async () => {
    const [id = 0] = await linked(ends, 1, ends.name(1));
    ends.github.people.close(place, { reason: null });
    await look();
    expect(told(ends, id)).toHaveLength(1);
  });
});
