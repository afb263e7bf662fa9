/** Something that closed an issue or opened it again. */
export interface Turn {
  readonly is: 'closed' | 'reopened';
  /** ISO time. */
  readonly at: string;
  /** The commit that closed it. */
  readonly by?: string | null | undefined;
}

/**
 * The newest closing among what happened to an issue, in the order of time. Closing what is closed already, which people
 * do to change the reason, adds an event but leaves `closed_at` as it was: a closing began with the first one.
 */
export function newestClosing(turns: readonly Turn[]) {
  let closing: Turn[] = [];
  let isOver = false;
  for (const turn of turns) {
    if (turn.is === 'reopened') isOver = true;
    else {
      closing = isOver ? [turn] : [...closing, turn];
      isOver = false;
    }
  }
  return {
    closedAt: closing[0]?.at ?? null,
    ...(closing.length > 1 ? { isRepeated: true as const } : {}),
    closedBy: closing.findLast(({ by }) => by)?.by ?? null,
    reopenedAt: turns.findLast(({ is }) => is === 'reopened')?.at ?? null,
  };
}
