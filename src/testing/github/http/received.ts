import type { Params } from '../../http/call.ts';
import type { GithubFault } from '../faults.ts';

/** A request as it arrived, for assertions. */
export interface GithubRequest {
  /** Counted from 1 since the last reset. */
  n: number;
  method: string;
  path: string;
  query: Params;
  /** Names in lower case. */
  headers: Record<string, string | undefined>;
  /** Parsed; broken JSON shows as an empty object. */
  body: Params;
  /** The login of its token's account, null without one. */
  by: string | null;
  /** What was answered, or would have been if a fault had not kept it back; null until then. */
  status: number | null;
  fault?: GithubFault['kind'];
}
