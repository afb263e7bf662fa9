import type { SendOnceInput } from '../../src/activities/verbs/send-once.ts';
import type { RequestFault } from '../../src/testing/index.ts';
import { seeded } from './two-clocks.ts';

/** How a first run calls it. The number of requests of a clean run follows from that. */
export type Mode = 'certain first' | 'may not be first' | 'began long ago';

export interface Case {
  readonly name: string;
  readonly mode: Mode;
  /** Faults by the number of the request they hit. */
  readonly faults: readonly { readonly request: number; readonly fault: RequestFault }[];
  /** The caller dies when this request was answered, or, with `early`, while it waits for that answer. */
  readonly killedAt?: number;
  readonly early?: boolean;
}

export const modes: readonly Mode[] = ['certain first', 'may not be first', 'began long ago'];

export function inputOf(mode: Mode, now: number): Pick<SendOnceInput, 'certainFirst' | 'startedAt'> {
  if (mode === 'certain first') return { certainFirst: true };
  return mode === 'began long ago' ? { startedAt: now - 3_600_000 } : { startedAt: now };
}

const holds = [1, 5, 20, 35, 50].map((seconds): RequestFault => ({ kind: 'hold', ms: seconds * 1000 }));
const others: RequestFault[] = [
  { kind: 'lose-answer' },
  { kind: 'cut-answer' },
  { kind: 'broken-json' },
  { kind: 'reset' },
  { kind: 'error-500' },
  { kind: 'html-500' },
  { kind: 'error-500-after' },
  { kind: 'rate-limited' },
];
const nameOf = (fault: RequestFault) => (fault.kind === 'hold' ? `hold ${fault.ms / 1000} s` : fault.kind);

/** One fault at each request of a clean run; the caller killed at each; and several faults at once, by chance. */
export function casesOf(mode: Mode, requests: number): Case[] {
  const cases: Case[] = [];
  for (let request = 1; request <= requests; request += 1) {
    for (const fault of [...others, ...holds]) {
      cases.push({ name: `${mode}: ${nameOf(fault)} at request ${request}`, mode, faults: [{ request, fault }] });
    }
    cases.push({ name: `${mode}: killed after request ${request}`, mode, faults: [], killedAt: request });
    for (const fault of [...holds, { kind: 'reset' } as const, { kind: 'lose-answer' } as const]) {
      const name = `${mode}: killed while request ${request} is under way, ${nameOf(fault)}`;
      cases.push({ name, mode, faults: [{ request, fault }], killedAt: request, early: true });
    }
  }
  const random = seeded(requests);
  for (let one = 1; one <= 20; one += 1) {
    const all = [...others, ...holds];
    const faults = Array.from({ length: 30 }, (_, at) => ({
      request: at + 1,
      fault: all[Math.floor(random() * all.length)] as RequestFault,
    })).filter(() => random() < 0.35);
    cases.push({ name: `${mode}: many faults, ${one}`, mode, faults });
  }
  return cases;
}
