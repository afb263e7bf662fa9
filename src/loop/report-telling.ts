import type { PlannedOne } from '../activities/verbs/loop/closing.ts';
import { type LoopCounts, type LoopReport, note } from './loop-report.ts';
import { noteOldNotes } from './old-news.ts';
import type { Reopening, ReopeningReport, Telling, TellingReport } from './teller.ts';

const undefinedAttribute =
  'The account has not defined the attribute github_issue, so nobody was found by it: define it once (Settings, Custom Attributes, for conversations, type text).';
const notMendedNote = 'Some labels or attributes of links could not be put back; the next run tries again.';

const countOf: { readonly [would in PlannedOne['would']]: keyof LoopCounts } = {
  told: 'told',
  'not-told': 'notTold',
  'handed-over': 'handedOver',
  left: 'left',
};

/**
 * Counts and keeps what became of a closing, or in a dry run would become of it. Throws what stopped the telling, or the
 * one before it, once what was done before that is counted.
 */
export function reportTelling(report: LoopReport, { closing }: Telling, told: TellingReport): void {
  const { issue, kind, version } = closing;
  report.details.push({ about: 'closing', issue, kind, ...(version === undefined ? {} : { version }), report: told });
  count(report, told);
  noteOldNotes(report, issue, told.oldNotes?.length ?? 0);
  const failed = told.stopped ?? told.earlier;
  if (failed) throw failed;
}

/** The same of a reopening. */
export function reportReopening(report: LoopReport, { issue }: Reopening, done: ReopeningReport): void {
  const { counts, details } = report;
  details.push({ about: 'reopening', issue, report: done });
  counts.noted += done.noted.length;
  counts.reopened += done.opened.length;
  counts.failed += done.failed.length;
  if (done.workflow?.started) counts.started += 1;
  const failed = done.stopped ?? done.earlier;
  if (failed) throw failed;
}

function count(report: LoopReport, told: TellingReport): void {
  const { counts } = report;
  for (const { outcome, before, status } of told.outcomes) {
    counts[outcome === 'told' && before ? 'toldBefore' : countOf[outcome]] += 1;
    if (outcome === 'told' && status === 'resolved') counts.resolved += 1;
  }
  for (const { would, status, then = status } of told.plan ?? []) {
    counts[countOf[would]] += 1;
    if (would === 'told' && then === 'resolved') counts.resolved += 1;
  }
  counts.failed += told.failed.length;
  counts.mended += told.mended ?? 0;
  counts.attributeOnly += told.attributeOnly?.length ?? 0;
  counts.oldNotes += told.oldNotes?.length ?? 0;
  if (told.workflow?.started) counts.started += 1;
  if (told.attributeDefined === false) note(report, undefinedAttribute);
  if (told.notMended?.length) note(report, notMendedNote);
}
