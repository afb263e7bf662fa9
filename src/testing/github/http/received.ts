import type { Arrived } from '../../http/received.ts';
import type { GithubFault } from '../faults.ts';

/** A request to GitHub. */
export interface GithubRequest extends Arrived<GithubFault> {
  /** The login of its token's account, null without one. */
  by: string | null;
}
