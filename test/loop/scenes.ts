import { linkKey } from '../../src/activities/verbs/links/link.ts';
import type { LoopTask } from '../../src/loop/settings.ts';
import { rowOf } from '../verbs/shop.ts';
import { closedAt, comments, linked, note, reactions, type TwoEnds, told } from './two-ends.ts';

/** Something that a run has to do, and what there is when it is done. */
export interface Scene {
  readonly task: LoopTask;
  /** What is not as it should be, in words; empty when all is right. */
  wrong(): string[];
}

const links = 20;

/** A closing with 20 links, one of which a command in a comment makes. */
export async function closingScene(ends: TwoEnds): Promise<Scene> {
  const { people } = ends.github;
  const issue = people.open('octo/repo', { title: 'Export drops a row' });
  const place = `octo/repo#${issue.number}`;
  const ids = await linked(ends, links - 1, ends.name(issue.number));
  const byCommand = await ends.shop.conversation();
  const asked = people.comment(place, { body: `/chatwoot link ${ends.address(byCommand)}`, by: 'hubot' }).id;
  people.close(place);
  return {
    task: { does: 'issue', issue: ends.name(issue.number), own: { closedAt: closedAt(ends, place) } },
    wrong: () => [
      ...[...ids, byCommand].flatMap((id) => toldOnce(ends, id, 'resolved')),
      ...is('answers to the command', reactions(ends, asked).join(), '+1'),
      ...is('notes of the link', linkNotes(ends, byCommand), 1),
      ...is('comments', comments(ends, place).length, 0),
    ],
  };
}

/** A scheduled run after a closing with 20 links: three customers answered, and an agent asked for an issue. */
export async function repliesScene(ends: TwoEnds): Promise<Scene> {
  const { people, state } = ends.github;
  const issue = people.open('octo/repo', { title: 'Export drops a row' });
  const place = `octo/repo#${issue.number}`;
  const ids = await linked(ends, links, ends.name(issue.number));
  people.close(place);
  await ends.run(
    { does: 'issue', issue: ends.name(issue.number), own: { closedAt: closedAt(ends, place) } },
    { home: false },
  );
  await ends.pass(3_600);
  const replied = ids.slice(0, 3);
  for (const id of replied) await ends.shop.standIn.customer.write('Still broken!', { conversationId: id });
  const asking = await ends.shop.conversation();
  const title = `Crash of conversation ${asking}`;
  await note(ends, asking, `/issue ${title}`);
  const labels = () => state.issues.get(issue.id)?.labels.length ?? 0;
  return {
    task: { does: 'catch-up', repository: ends.repository },
    wrong: () => [
      ...ids.flatMap((id) => toldOnce(ends, id, replied.includes(id) ? 'open' : 'resolved')),
      ...is('comments', comments(ends, place).length, 3),
      ...is('labels', labels(), 1),
      ...is('issues opened', state.issues.filter((row) => row.title === title).length, 1),
      ...is('notes of the link', linkNotes(ends, asking), 1),
    ],
  };
}

function toldOnce(ends: TwoEnds, id: number, status: string): string[] {
  return [
    ...is('messages to a customer', told(ends, id).length, 1),
    ...is('status', rowOf(ends.shop, id).status, status),
  ];
}

const linkNotes = ({ shop }: TwoEnds, id: number): number =>
  rowOf(shop, id).messages.filter(({ contentAttributes }) => contentAttributes[linkKey] !== undefined).length;

const is = <Value>(what: string, found: Value, wanted: Value): string[] =>
  found === wanted ? [] : [`${what}: ${String(found)} in place of ${String(wanted)}`];
