import type { ChatwootError, ErrorKind } from '../../../chatwoot/errors.ts';
import type { Progress } from '../../progress.ts';

/** How far a bulk change is; plain JSON, so that another process can go on from it. */
export interface BulkState {
  /** Every conversation to change, as first found. */
  readonly ids: readonly number[];
  readonly changed: readonly number[];
  readonly already_there: readonly number[];
}

export interface BulkFailure {
  readonly conversation_id: number;
  readonly kind: ErrorKind;
  readonly message: string;
}

/** Keeps what became of each conversation. */
export interface Tally {
  /** Those of which nothing is settled yet, in order. */
  pending(): number[];
  /** A write was sent that may come to something even if no answer does. */
  touched(id: number): void;
  /** It is in the target status: by us if we touched it, else it was before. */
  there(id: number): void;
  /** Failed for good. */
  failed(id: number, error: ChatwootError): void;
  /** Failed in passing; still pending, and this is the reason if nothing better comes. */
  unsure(id: number, error: ChatwootError): void;
  /** Settles what is pending as failed, for its own last reason, or for the one given. */
  close(reason: ChatwootError): void;
  /** All that is settled, in the order of the ids. */
  settled(): { changed: number[]; already_there: number[]; failed: BulkFailure[] };
  /** Tells the progress now. */
  report(): void;
}

/** Each report carries all ids, and so is not made for each of them. */
const reportEvery = 24;

export function createTally(ids: readonly number[], progress: Progress<BulkState> | undefined): Tally {
  const { last } = progress ?? {};
  const changed = new Set(last?.changed);
  const alreadyThere = new Set(last?.already_there);
  const failures = new Map<number, ChatwootError>();
  const reasons = new Map<number, ChatwootError>();
  const touched = new Set<number>();
  let unreported = 0;
  const open = (id: number) => !changed.has(id) && !alreadyThere.has(id) && !failures.has(id);
  const report = () => {
    if (unreported === 0) return;
    unreported = 0;
    progress?.report({ ids, changed: [...changed], already_there: [...alreadyThere] });
  };
  return {
    pending: () => ids.filter(open),
    touched: (id) => void touched.add(id),
    there(id) {
      if (!open(id)) return;
      (touched.has(id) ? changed : alreadyThere).add(id);
      unreported += 1;
      if (unreported >= reportEvery) report();
    },
    failed: (id, error) => void failures.set(id, error),
    unsure: (id, error) => void reasons.set(id, error),
    close(reason) {
      for (const id of ids.filter(open)) failures.set(id, reasons.get(id) ?? reason);
    },
    settled: () => ({
      changed: ids.filter((id) => changed.has(id)),
      already_there: ids.filter((id) => alreadyThere.has(id)),
      failed: ids.flatMap((conversation_id) => {
        const error = failures.get(conversation_id);
        return error ? [{ conversation_id, kind: error.kind, message: error.message }] : [];
      }),
    }),
    report,
  };
}
