import type { EventMessage } from '../../../chatwoot/answers/event-message.ts';
import type { Message } from '../../../chatwoot/answers/message.ts';
import { type IssueName, issueLabel, issuesIn } from '../../../github/issue-name.ts';
import { linkKey } from '../links/link.ts';
import { recordOf } from '../links/note.ts';
import { markerKey, markerOf } from '../marker.ts';
import { type Closing, type ClosingKind, closingKinds, closingRef, closingRefs, type Identity } from './closing.ts';

/** The marks by which the messages of one closing are known, whatever id the issue had. */
export interface Marks {
  /** Of the messages to the customers. */
  readonly told: ReadonlySet<string>;
  /** Of the notes to the team. */
  readonly note: ReadonlySet<string>;
}

/** The part of a message that every list and conversation shows. */
type AnyMessage = Pick<Message | EventMessage, 'content_attributes' | 'private'>;

export const noteRef = (ref: string): string => `${ref}/team`;

/** @param more what else the issue was known by */
export function marksOf(closing: Closing, more: readonly Identity[] = []): Marks {
  const refs = closingRefs(closing, more);
  return { told: new Set(refs.map(markerOf)), note: new Set(refs.map(noteRef).map(markerOf)) };
}

/**
 * Seconds by which GitHub's event of a closing may be off from the `closed_at` that the customers were told under: of an
 * issue that is open again only the event is left. No issue is closed, told and closed again so fast.
 */
const eventSkew = [0, -1, 1, -2, 2];

/** Every time that a closing may go by. */
export const timesOf = (closed_at: string): string[] =>
  eventSkew.map((seconds) => new Date(Date.parse(closed_at) + seconds * 1_000).toISOString());

/** The marks of every message that told of a closing, whatever was said. */
export function marksOfAnyKind(issues: readonly Identity[], closed_at: string): ReadonlySet<string> {
  const times = timesOf(closed_at);
  const refs = (kind: ClosingKind) => issues.flatMap((one) => times.map((time) => closingRef(one, time, kind)));
  return new Set(closingKinds.flatMap(refs).map(markerOf));
}

/**
 * What the issue was known by before a transfer or rename, as the notes that were read record it (a search finds only
 * newer ones): ids, and the labels of the issues that its links were moved from, also over several.
 */
export function formerIn(messages: readonly Message[], issue_id: number, issue: IssueName | undefined): Identity[] {
  const records = messages.flatMap((message) => recordOf(message) ?? []);
  const ids = records.flatMap(({ id, former = [] }) => (id === undefined || id === issue_id ? former : []));
  const labels = new Set(issue ? [issueLabel(issue)] : []);
  // A set that grows while it is walked is walked to its new end.
  for (const label of labels)
    for (const { issue: to, moved_from = '' } of records)
      if (issuesIn(to).some((name) => issueLabel(name) === label))
        for (const name of issuesIn(moved_from)) labels.add(issueLabel(name));
  return [...ids, ...[...labels].slice(1)];
}

/**
 * Own key of `content_attributes` with the mark by the issue's name: the id that an issue had before a transfer is known
 * only where a run heard of that, or where a record of ours holds it.
 */
const placeKey = 'chatwoot_flows_place';

/** @param ref as the message's own, with the issue's label in place of its id */
export const markedByPlace = (ref: string) => ({ [placeKey]: markerOf(ref) });

export function hasMark({ content_attributes }: AnyMessage, marks: ReadonlySet<string>): boolean {
  const attributes: { readonly [key: string]: unknown } = { ...content_attributes };
  return [markerKey, placeKey].some((key) => marks.has(String(attributes[key] ?? '')));
}

/** A note that this library wrote: it is no sign that people went on. */
export function isOurNote({ private: isPrivate, content_attributes }: AnyMessage): boolean {
  const attributes: { readonly [key: string]: unknown } = { ...content_attributes };
  return isPrivate && (attributes[markerKey] !== undefined || attributes[linkKey] !== undefined);
}

const day = 86_400;

/**
 * How far back the messages of a closing may lie, in epoch seconds: they come after it, and the clocks of GitHub and
 * Chatwoot are not a day apart.
 */
export const sinceClosing = (closed_at: string): number => Math.floor(Date.parse(closed_at) / 1_000) - day;
