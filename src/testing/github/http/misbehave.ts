import type { Answer } from '../../http/answer.ts';
import type { GithubFault } from '../faults.ts';
import { GithubRefusal, refusal } from '../refusals.ts';
import type { GithubToken } from '../state/records.ts';
import { type GithubLimits, hourIsOver, limitHeaders, tooMuchAtATime } from './rate-limit.ts';

const serverError = (status: 500 | 502) => refusal(status, 'Server Error');

/** Faults that keep the work from being done. */
export function beforeWork(fault: GithubFault): GithubRefusal | undefined {
  if (fault.kind === 'error-500') return serverError(500);
  if (fault.kind === 'error-502') return serverError(502);
  if (fault.kind !== 'secondary-limit') return undefined;
  return tooMuchAtATime(fault.status ?? 403, fault.retryAfterSeconds === undefined ? 60 : fault.retryAfterSeconds);
}

/** Faults that spoil the answer of work that was done. */
export function afterWork({ kind }: GithubFault, answer: Answer): Answer {
  if (kind === 'error-500-after') return failure(serverError(500));
  return kind === 'error-502-after' ? failure(serverError(502)) : answer;
}

export interface Asking {
  token: GithubToken | undefined;
  resource: 'core' | 'graphql';
  now: number;
  fault: GithubFault | undefined;
}

/** Counts a request and answers the headers that say so; refuses it when the hour's are used up, or when told to. */
export function limit(limits: GithubLimits, { token, resource, now, fault }: Asking): Record<string, string> {
  const { spent, headers } = limits.count(token, now, resource);
  const toldTo = fault?.kind === 'primary-limit';
  if (!spent && !toldTo) return headers;
  const refused = hourIsOver(token, resource);
  const most = Number(headers['x-ratelimit-limit']);
  const reset = toldTo && limitHeaders(most, most, now + (fault.resetSeconds ?? 60) * 1000, resource);
  throw new GithubRefusal(refused.status, refused.body, reset || headers);
}

export const jsonAnswer = (status: number, body: unknown, headers: Record<string, string> = {}): Answer => ({
  status,
  type: 'application/json; charset=utf-8',
  text: JSON.stringify(body),
  headers: { server: 'stand-in, not GitHub', 'x-github-media-type': 'github.v3; format=json', ...headers },
});

/** An error that is no refusal is a mistake of the stand-in: it is printed, and answered as a failure of GitHub. */
export function failure(error: unknown): Answer {
  if (error instanceof GithubRefusal) return jsonAnswer(error.status, error.body, error.headers);
  console.error('The stand-in GitHub failed:', error);
  return failure(serverError(500));
}
