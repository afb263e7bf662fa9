import { secondsIn } from '../spans.ts';
import type { Broken } from './broken.ts';

interface Guarded {
  readonly targets: {
    readonly [name: string]:
      | {
          readonly within: string;
          readonly perPriority?: { readonly [priority: string]: string | undefined } | undefined;
          readonly warnBefore?: string | undefined;
        }
      | undefined;
  };
  readonly warn?: unknown;
  readonly missed?: unknown;
}

/** There is a target and something to do, and each warning comes before its target with time left. */
export function guardFirstResponseRules({ targets, warn, missed }: Guarded): Broken[] {
  const given = Object.entries(targets).flatMap(([name, target]) => (target ? [{ name, ...target }] : []));
  const broken: Broken[] = [];
  if (given.length === 0)
    broken.push({ path: ['targets'], message: 'is empty: give firstResponse, nextResponse or resolution.' });
  for (const { name, within, perPriority = {}, warnBefore } of given) {
    const spans = [within, ...Object.values(perPriority)].filter((span) => span !== undefined);
    if (warnBefore !== undefined && spans.some((span) => secondsIn(span) <= secondsIn(warnBefore)))
      broken.push({
        path: ['targets', name, 'warnBefore'],
        message: 'is as long as a target or longer: give less, so that there is time before the warning.',
      });
  }
  if (warn === undefined && missed === undefined)
    broken.push({
      path: ['missed'],
      message: 'neither warn nor missed was given: give at least one, {} for a note alone.',
    });
  if ((warn !== undefined) !== given.some(({ warnBefore }) => warnBefore !== undefined))
    broken.push({ path: ['warn'], message: 'warn and warnBefore of a target go together: give both, or neither.' });
  return broken;
}
