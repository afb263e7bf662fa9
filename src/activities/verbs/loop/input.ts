import { refused } from '../dependencies.ts';
import { checkConversation, checkedIssue, checkIds } from '../links/input.ts';
import { type Closing, type ClosingAct, type ClosingRules, closingActs, closingKinds } from './closing.ts';

/** Throws `Invalid` for what is no time. @returns nothing; the caller keeps the time as it was written */
export function checkTime(verb: string, field: string, value: unknown): void {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT/.test(value) || Number.isNaN(Date.parse(value)))
    throw refused(verb, `${field} is no time: give it as GitHub writes it, such as 2026-03-01T12:00:00Z.`);
}

/** The numbers, each once, in their order. */
export function checkedConversations(verb: string, conversations: readonly number[]): number[] {
  if (!Array.isArray(conversations))
    throw refused(verb, 'conversations was no list: give the numbers of conversations, as links.find answers them.');
  for (const id of conversations) checkConversation(verb, id);
  return [...new Set(conversations)];
}

/** The closing with its issue's name put right. */
export function checkedClosing(verb: string, closing: Closing): Closing {
  const { issue_id, former_ids, closed_at, kind, version, reason } = closing;
  checkIds(verb, { issue_id, former_ids });
  if (issue_id === undefined)
    throw refused(verb, 'closing.issue_id is missing: give GitHub’s numeric id of the issue.');
  checkTime(verb, 'closing.closed_at', closed_at);
  oneOf(verb, 'closing.kind', kind, closingKinds);
  const hasVersion = typeof version === 'string' && version.trim() !== '';
  if (kind === 'release' && !hasVersion)
    throw refused(verb, 'closing.version is missing: give the tag of the release that the customers are told of.');
  if (kind !== 'release' && version !== undefined)
    throw refused(verb, 'closing.version was given: only the kind release has one, so leave it out.');
  const hasReason = typeof reason === 'string' && reason.trim() !== '';
  if (kind === 'other' && !hasReason)
    throw refused(verb, 'closing.reason is missing: give GitHub’s word for why the issue was closed.');
  if (kind !== 'other' && reason !== undefined)
    throw refused(verb, 'closing.reason was given: only the kind other has one, so leave it out.');
  return { ...closing, issue: checkedIssue(verb, 'closing.issue', closing.issue) };
}

/** Of a reason that nobody knows nothing can be told. */
const untoldActs: readonly ClosingAct[] = ['hand-over', 'nothing'];

export function checkRules(
  verb: string,
  { act, resolved, active, opt_out_label }: ClosingRules,
  { kind }: Pick<Closing, 'kind'>,
): void {
  oneOf(verb, 'rules.act', act, kind === 'other' ? untoldActs : closingActs);
  oneOf(verb, 'rules.resolved', resolved, ['tell', 'leave']);
  oneOf(verb, 'rules.active', active, ['tell', 'hand-over']);
  if (typeof opt_out_label !== 'string' || opt_out_label.trim() === '')
    throw refused(verb, 'rules.opt_out_label is empty: give the title of the label that keeps a conversation out.');
}

function oneOf(verb: string, field: string, value: unknown, allowed: readonly string[]): void {
  if (!allowed.includes(value as string))
    throw refused(verb, `${field} was none of ${allowed.join(', ')}: give one of them.`);
}
