import type { Closing, ClosingAct, ClosingKind, ClosingRules } from '../activities/verbs/loop/closing.ts';
import type { Issue, Release, StateReason } from '../github/issue.ts';
import type { LoopSettings } from './settings.ts';

/** One that is missing, or left from before the closing, counts as completed. */
const kinds: ReadonlyMap<StateReason, Exclude<ClosingKind, 'release'>> = new Map([
  ['completed', 'completed'],
  ['not_planned', 'not-planned'],
  ['duplicate', 'duplicate'],
  ['reopened', 'completed'],
  [null, 'completed'],
]);

/** What GitHub knows of a closing, as a kind. */
export const kindOfClosing = ({ reason }: Pick<Issue, 'reason'>): Exclude<ClosingKind, 'release'> =>
  kinds.get(reason) ?? 'other';

/** GitHub takes labels that differ in letter case for one. */
export const hasIssueLabel = ({ labels }: Issue, label: string): boolean =>
  label !== '' && labels.some((each) => each.toLowerCase() === label.toLowerCase());

/** What is told of a closing. `release` is the one that contains it, where customers are told of releases. */
export function closingOf(
  issue: Issue & { readonly closedAt: string },
  settings: LoopSettings,
  isPublic: boolean,
  release?: Release,
): Closing {
  const kind = release ? 'release' : kindOfClosing(issue);
  return {
    issue: issue.name,
    issue_id: issue.id,
    closed_at: issue.closedAt,
    kind,
    ...(kind === 'other' ? { reason: `${issue.reason}` } : {}),
    ...(release ? { version: release.tag } : {}),
    ...(settings.showTitle ? { title: issue.title } : {}),
    show_url: settings.showUrl === 'auto' ? isPublic : settings.showUrl === 'always',
  };
}

/** What is done with a closing's conversations. */
export const rulesOf = (settings: LoopSettings, act: ClosingAct): ClosingRules => ({
  act,
  resolved: settings.resolved,
  active: settings.active,
  opt_out_label: settings.optOutLabel,
  texts: settings.texts,
});

/**
 * The act of a kind. A duplicate whose customers cannot be handed to the other issue is for people, and so is a closing for
 * a reason that is not known here, of which any text could be wrong.
 */
export function actOf(kind: ClosingKind, settings: LoopSettings): ClosingAct {
  if (kind === 'other') return 'hand-over';
  if (kind === 'duplicate') return settings.duplicate === 'move' ? 'hand-over' : settings.duplicate;
  return kind === 'not-planned' ? settings.notPlanned : settings.completed;
}
