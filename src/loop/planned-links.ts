import { type IssueName, issueLabel } from '../github/issue-name.ts';

/** Links that a dry run would have made or taken away by now. */
export interface PlannedLinks {
  set(issue: IssueName, conversation_id: number, linked: boolean): void;
  /** The conversations of an issue as they would be. @param found as they are */
  of(issue: IssueName, found: readonly number[]): number[];
  /** How many of an issue would have been taken away. */
  gone(issue: IssueName): number;
}

export function createPlannedLinks(): PlannedLinks {
  const planned = new Map<string, Map<number, boolean>>();
  return {
    set(issue, conversation_id, linked) {
      const label = issueLabel(issue);
      planned.set(label, (planned.get(label) ?? new Map()).set(conversation_id, linked));
    },
    of(issue, found) {
      const ends = new Map(found.map((id) => [id, true]));
      for (const [id, linked] of planned.get(issueLabel(issue)) ?? []) ends.set(id, linked);
      return [...ends].flatMap(([id, linked]) => (linked ? [id] : []));
    },
    gone: (issue) => [...(planned.get(issueLabel(issue))?.values() ?? [])].filter((linked) => !linked).length,
  };
}
