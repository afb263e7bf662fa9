import { beforeEach, describe, expect, test } from 'vitest';
import { createTransport, type Transport } from '../../src/chatwoot/transport.ts';
import { editLabels, placesOf, wipeAttributes } from '../verbs/links/desk.ts';
import { rowOf } from '../verbs/shop.ts';
import { issueAnew, sharedEnds } from './shared-ends.ts';
import { sweeping } from './sweeping.ts';
import { countAnew, linked, note, told, writes } from './two-ends.ts';

const ends = sharedEnds();
const { catchUp, close } = sweeping(ends);
let number: number;
let place: string;
beforeEach(async () => {
  ({ number, place } = await issueAnew(ends));
});

const url = () => `https://github.com/octo/repo/issues/${number}`;
const label = () => `github:octo/repo#${number}`;

describe('a scheduled run at the desk', () => {
  test('gives an agent’s link its label and attribute, once', async () => {
    const id = await ends.shop.conversation();
    await note(ends, id, `Same as ${url()}`);
    const { report, error } = await catchUp();
    expect(error).toBeUndefined();
    expect(report.counts.mended).toBe(1);
    expect(placesOf(ends.shop, id)).toEqual({ labels: [label()], attribute: url(), notes: [] });
    countAnew(ends);
    expect((await catchUp()).report.counts.mended).toBe(0);
    expect(writes(ends)).toEqual([]);
  });

  test('puts back a label that the dashboard dropped and an attribute that a widget wiped', async () => {
    const [one = 0, two = 0] = await linked(ends, 2, ends.name(number));
    await ends.pass(100_000);
    await editLabels(ends.shop, one, 'vip');
    wipeAttributes(ends.shop, one);
    await editLabels(ends.shop, two, 'vip');
    await catchUp();
    for (const id of [one, two])
      expect(placesOf(ends.shop, id)).toMatchObject({
        labels: expect.arrayContaining([label(), 'vip']),
        attribute: url(),
      });
  });

  test('leaves issues of other repositories and servers, and URLs of no issue, to others', async () => {
    const id = await ends.shop.conversation();
    await note(ends, id, 'https://github.com/octo/other/issues/1 https://ghe.acme.test/octo/repo/issues/1');
    await note(ends, id, 'https://github.com/octo/repo/issues/99999');
    countAnew(ends);
    const { report, error } = await catchUp();
    expect(error).toBeUndefined();
    expect(writes(ends)).toEqual([]);
    expect(report.notes).toEqual([expect.stringContaining('octo/repo#99999 is named by conversations')]);
  });

  test('tells those who were linked to an issue that is closed already', async () => {
    await close(place);
    await ends.pass(100_000);
    const id = await ends.shop.conversation();
    await note(ends, id, `Fixed by ${url()}`);
    const { report } = await catchUp();
    expect(report.counts.told).toBe(1);
    expect(told(ends, id)).toHaveLength(1);
    countAnew(ends);
    await catchUp();
    expect(writes(ends)).toEqual([]);
  });

  test('passes over a conversation that is deleted meanwhile', async () => {
    const id = await ends.shop.conversation();
    await note(ends, id, `Same as ${url()}`);
    const row = rowOf(ends.shop, id);
    const send = createTransport({});
    let reads = 0;
    const transport: Transport = (sending) => {
      if (sending.url.includes(`/conversations/${id}/messages`)) reads += 1;
      if (reads === 2) ends.shop.standIn.state.conversations.delete(row.id);
      return send(sending);
    };
    const { error, report } = await catchUp({ client: { transport } });
    expect(error).toBeUndefined();
    expect(report.counts.mended).toBe(0);
  });

  test('changes nothing on the desk in a run of an event, which does not look there', async () => {
    const id = await ends.shop.conversation();
    await note(ends, id, `Same as ${url()}`);
    const other = ends.github.people.open('octo/repo', { title: 'Other' }).number;
    countAnew(ends);
    await ends.run({ does: 'issue', issue: ends.name(other) });
    expect(ends.shop.standIn.requests).toEqual([]);
    expect(placesOf(ends.shop, id).labels).toEqual([]);
  });
});
