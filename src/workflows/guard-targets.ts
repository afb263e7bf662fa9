import type { Stage } from '../activities/verbs/targets/moment.ts';
import type { Target, Targets } from '../activities/verbs/targets/stages.ts';
import type { GuardFirstResponseProcess } from './schemas/guard-first-response.ts';
import { secondsIn } from './spans.ts';

const names = {
  firstResponse: 'first-response',
  nextResponse: 'next-response',
  resolution: 'resolution',
} as const;

/** The targets as the verb takes them: spans in seconds. */
export function targetsIn({ targets }: GuardFirstResponseProcess): Targets {
  const made: { [name: string]: Target } = {};
  for (const [name, target] of Object.entries(targets)) {
    if (target === undefined) continue;
    const { within, perPriority = {}, warnBefore } = target;
    made[names[name as keyof typeof names]] = {
      within: secondsIn(within),
      perPriority: Object.fromEntries(Object.entries(perPriority).map(([key, span]) => [key, secondsIn(span)])),
      ...(warnBefore === undefined ? {} : { warnBefore: secondsIn(warnBefore) }),
    };
  }
  return made;
}

export function stagesIn({ warn, missed }: GuardFirstResponseProcess): Stage[] {
  return [...(warn ? (['warn'] as const) : []), ...(missed ? (['missed'] as const) : [])];
}

/**
 * The shortest time in which a conversation that does not exist yet could come to a stage, in milliseconds. Whoever
 * looks as often as that sees each new conversation before its first stage, without hearing of any event.
 */
export function shortestMs(targets: Targets, stages: readonly Stage[]): number {
  const spans = Object.values(targets).flatMap(({ within, perPriority = {}, warnBefore = 0 }) =>
    [within, ...Object.values(perPriority)].map((span) => (stages.includes('warn') ? span - warnBefore : span)),
  );
  return Math.max(1, Math.min(...spans)) * 1_000;
}
