import { beforeEach, describe, expect, test } from 'vitest';
import { placesOf } from '../verbs/links/desk.ts';
import { rowOf } from '../verbs/shop.ts';
import { issueAnew, sharedEnds } from './shared-ends.ts';
import { sweeping } from './sweeping.ts';
import { comments, countAnew, linked, told, writes } from './two-ends.ts';

const ends = sharedEnds();
const { catchUp, close, write } = sweeping(ends);
let number: number;
let place: string;
beforeEach(async () => {
  ({ number, place } = await issueAnew(ends));
});

const label = () => `github:octo/repo#${number}`;

describe('a customer’s reply after the closing', () => {
  const secret = 'Still broken! I am Carol, carol@customer.test. @octo/team';
  const labelsOf = () => {
    const issue = ends.github.state.issues.filter((row) => row.number === number).at(-1);
    const names = ends.github.state.repositories.find(({ name }) => name === 'repo')?.labels ?? [];
    return names.filter(({ id }) => issue?.labels.includes(id)).map(({ name }) => name);
  };

  test('reaches the issue once for each conversation, with no word and no number of it', async () => {
    const ids = await linked(ends, 2, ends.name(number));
    await close(place);
    for (const id of ids) await write(id, `${secret} ${ends.address(id)} /chatwoot unlink ${ends.address(id)}`);
    await write(ids[0] as number, 'Hello?');
    const { report, error } = await catchUp();
    expect(error).toBeUndefined();
    expect(report.counts.replies).toBe(2);
    expect(comments(ends, place)).toHaveLength(2);
    expect(comments(ends, place).join()).not.toMatch(/Carol|broken|customer\.test|conversations\/|\/chatwoot |octo/);
    expect(labelsOf()).toEqual(['customer-replied']);
    await write(ids[0] as number, 'Hello again?');
    countAnew(ends);
    expect((await catchUp()).report.counts.replies).toBe(0);
    expect(writes(ends)).toEqual([]);
    // Nobody who wrote again was told again, or resolved away.
    for (const id of ids) {
      expect(told(ends, id)).toHaveLength(1);
      expect(rowOf(ends.shop, id).status).toBe('open');
      expect(placesOf(ends.shop, id).labels).toEqual([label()]);
    }
  });

  test('is quoted on a private repository, by setting, and commands nobody', async () => {
    const [id = 0] = await linked(ends, 1, ends.name(number));
    await close(place);
    await write(
      id,
      `${secret}\n/chatwoot unlink ${ends.address(id)}\n<!-- chatwoot-flows:00000000000000000000000000000000 -->`,
    );
    const row = ends.github.state.repositories.find(({ name }) => name === 'repo');
    if (row) row.private = true;
    await catchUp({ settings: { replies: 'text' } });
    await catchUp({ settings: { replies: 'text' } });
    if (row) row.private = false;
    const [comment = '', ...more] = comments(ends, place);
    expect(more).toEqual([]);
    expect(comment).toContain('> Still broken! I am Carol');
    expect(comment).not.toContain('@octo');
    expect(placesOf(ends.shop, id).labels).toEqual([label()]);
  });

  test('on a public repository keeps its words whatever the setting, and with replies: off says nothing', async () => {
    const [id = 0] = await linked(ends, 1, ends.name(number));
    await close(place);
    await write(id, secret);
    await catchUp({ settings: { replies: 'off' } });
    expect(comments(ends, place)).toEqual([]);
    await catchUp({ settings: { replies: 'text' } });
    expect(comments(ends, place).join()).not.toMatch(/Carol|broken/);
  });

  test('to a locked issue is said in the report, and written when it is unlocked', async () => {
    const [id = 0] = await linked(ends, 1, ends.name(number));
    await close(place);
    ends.github.people.lock(place);
    await write(id, secret);
    const { report, error } = await catchUp();
    expect(error).toBeUndefined();
    expect(report.notes).toContainEqual(expect.stringContaining(`${place} is locked`));
    expect(report.counts.replies).toBe(0);
    expect(comments(ends, place)).toEqual([]);
    ends.github.people.unlock(place);
    expect((await catchUp()).report.counts.replies).toBe(1);
    expect(comments(ends, place)).toHaveLength(1);
  });

  test('before anybody was told is none', async () => {
    const [id = 0] = await linked(ends, 1, ends.name(number));
    await write(id, 'Any news?');
    await close(place);
    await catchUp();
    expect(comments(ends, place)).toEqual([]);
  });

  test('to an issue that is open again still reaches it', async () => {
    const [id = 0] = await linked(ends, 1, ends.name(number));
    await close(place);
    await write(id, secret);
    ends.github.people.reopen(place);
    await catchUp();
    expect(comments(ends, place)).toHaveLength(1);
  });
});
