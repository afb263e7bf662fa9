import { refused, type VerbDependencies, type VerbOptions } from './dependencies.ts';
import { readRepeats } from './one-by-one.ts';
import { type GuardedStatus, keyOf, type Moment, type Stage } from './targets/moment.ts';
import { type OpenHours, openHoursOf } from './targets/open-hours.ts';
import { momentsOf, type Targets } from './targets/stages.ts';
import { isZone } from './targets/zone.ts';

export interface FindDueInput {
  readonly targets: Targets;
  /** Which stages count. */
  readonly stages: readonly Stage[];
  /** Epoch seconds: the moment of asking. */
  readonly at: number;
  /** Epoch seconds: stages that began earlier are left alone, and counted. */
  readonly from: number;
  /** The most stages to name. */
  readonly limit: number;
  /** Keys of stages that were dealt with. */
  readonly done?: readonly string[];
  /** Default: open. */
  readonly status?: readonly GuardedStatus[];
  readonly inbox_id?: number;
  readonly team_id?: number;
  /** Conversations with any of these. */
  readonly labels?: readonly string[];
  /** False: every hour counts, whatever the inbox says. Default true. */
  readonly businessHours?: boolean;
}

export interface DueFound {
  /** Stages that have begun, at most one a conversation: the last to begin. */
  readonly due: readonly Moment[];
  /** When the next stage begins, epoch seconds; null when there is none. Now, when more is due than was named. */
  readonly next: number | null;
  /** Of `done` those that may come up again, and so must be remembered. */
  readonly keep: readonly string[];
  /** How many conversations were looked at. */
  readonly watched: number;
  /** How many stages began before `from`. */
  readonly tooOld: number;
  /** Inboxes whose conversations could not be reckoned. */
  readonly problems: readonly { readonly inbox_id: number; readonly reason: 'unknown-zone' | 'never-open' }[];
}

const verb = 'conversations.findDue';

/**
 * Finds conversations whose target of response or resolution is near or missed, counted in the business hours and time
 * zone of their inbox, and says when the next one will be. Changes nothing and needs no enterprise licence.
 *
 * One request for the inboxes, and one for up to 24 conversations, two for each 25 of more: such a list is walked again
 * until nothing new shows. Without a resolution target only those that wait for a reply are read. An inbox with working
 * hours switched off is always open. Needs a user's token; an agent sees the inboxes he is a member of. Throws `Invalid`
 * for wrong input, `NotFound` for an unknown team.
 */
export async function findDue(
  deps: VerbDependencies,
  input: FindDueInput,
  options: VerbOptions = {},
): Promise<DueFound> {
  check(input);
  const { status = ['open'], inbox_id, team_id, labels, at, from, limit, stages } = input;
  const reading = { ...options, repeats: readRepeats };
  const { payload: inboxes } = await deps.chatwoot.inboxes.list({}, reading);
  const hours = new Map(inboxes.map((inbox) => [inbox.id, openHoursOf(inbox)]));
  const done = new Set(input.done);
  const keep: string[] = [];
  const due: Moment[] = [];
  const problems = new Map<number, 'unknown-zone' | 'never-open'>();
  let next = Number.POSITIVE_INFINITY;
  let watched = 0;
  let tooOld = 0;
  const rows = deps.chatwoot.conversations.list.each(
    {
      status: [...status],
      ...(input.targets.resolution ? {} : { conversation_type: 'unattended' as const }),
      ...(inbox_id === undefined ? {} : { inbox_id }),
      ...(team_id === undefined ? {} : { team_id }),
      ...(labels === undefined ? {} : { labels: [...labels] }),
    },
    reading,
  );
  for await (const row of rows) {
    watched += 1;
    const open = input.businessHours === false ? undefined : hours.get(row.inbox_id);
    const problem = problemOf(open);
    if (problem) {
      problems.set(row.inbox_id, problem);
      continue;
    }
    const all = momentsOf(input.targets, row, open).filter(({ stage }) => stages.includes(stage));
    keep.push(...all.map(keyOf).filter((key) => done.has(key)));
    const coming = all.find((moment) => moment.at > at);
    if (coming) next = Math.min(next, coming.at);
    const begun = lastOfEach(all.filter((moment) => moment.at <= at)).filter((moment) => !done.has(keyOf(moment)));
    tooOld += begun.filter((moment) => moment.at < from).length;
    const recent = begun.filter((moment) => moment.at >= from);
    const named = due.length < limit ? recent.at(-1) : undefined;
    if (named) due.push(named);
    if (recent.length > (named ? 1 : 0)) next = at;
  }
  return {
    due,
    next: next === Number.POSITIVE_INFINITY ? null : next,
    keep,
    watched,
    tooOld,
    problems: [...problems].map(([id, reason]) => ({ inbox_id: id, reason })),
  };
}

/** A target that is missed needs no warning any more. */
function lastOfEach(begun: readonly Moment[]): Moment[] {
  return begun.filter((one, at) => !begun.slice(at + 1).some((later) => later.target === one.target));
}

function problemOf(hours: OpenHours | undefined): 'unknown-zone' | 'never-open' | undefined {
  if (hours === undefined) return undefined;
  if (!isZone(hours.zone)) return 'unknown-zone';
  return hours.days.some((day) => day !== null && day[1] > day[0]) ? undefined : 'never-open';
}

function check({ targets, at, from, limit }: FindDueInput): void {
  if (Object.keys(targets ?? {}).length === 0)
    throw refused(verb, 'targets is empty: give first-response, next-response or resolution.');
  for (const [name, { within }] of Object.entries(targets))
    if (!(within > 0)) throw refused(verb, `targets.${name}.within was ${within}: give seconds, more than 0.`);
  for (const [name, value] of Object.entries({ at, from }))
    if (!(value >= 0 && value < 100_000_000_000))
      throw refused(verb, `${name} was ${value}: give whole seconds since 1970, not milliseconds.`);
  if (!Number.isSafeInteger(limit) || limit < 1)
    throw refused(verb, `limit was ${limit}: give the most stages to name, a whole number above 0.`);
}
