import type { RequestFault } from '../faults.ts';
import type { Owner, Params } from './call.ts';

/** A request as it arrived at a stand-in, for assertions. */
export interface Arrived<OfRequest extends { kind: string }> {
  /** Counted from 1 since the last reset. */
  n: number;
  method: string;
  path: string;
  query: Params;
  /** Names in lower case. */
  headers: Record<string, string | undefined>;
  /** Parsed; broken JSON shows as an empty object. */
  body: Params;
  /** What was answered, or would have been if a fault had not kept it back; null until then. */
  status: number | null;
  fault?: OfRequest['kind'];
}

/** A request to Chatwoot. */
export interface ReceivedRequest extends Arrived<RequestFault> {
  /** Whose token it carried. */
  owner: Owner['kind'];
}
