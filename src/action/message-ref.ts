import { createHash, randomUUID } from 'node:crypto';
import type { Change } from './change.ts';
import type { Environment } from './inputs.ts';

export interface MessageRef {
  readonly ref: string;
  /** True only where no earlier try with this ref can exist; it is then sent without looking. */
  readonly certainFirst: boolean;
}

/**
 * What makes a step's message this one, so that a job that is run again does not repeat it: repository, run, job, step,
 * conversation and text. The number of the attempt is left out, since a later attempt means the same message.
 * A `message-ref` of the caller's counts over all runs, so an earlier run may have sent it. Off GitHub nothing names
 * the run, and every start counts as one of its own.
 */
export function messageRef(
  env: Environment,
  conversationId: number,
  message: NonNullable<Change['message']>,
): MessageRef {
  if (message.ref) return { ref: message.ref, certainFirst: false };
  if (!env.GITHUB_RUN_ID) return { ref: `start/${randomUUID()}`, certainFirst: true };
  const text = createHash('sha256').update(`${message.private}\n${message.text}`).digest('hex');
  return { ref: [...stepOfRun(env), conversationId, text].join('/'), certainFirst: env.GITHUB_RUN_ATTEMPT === '1' };
}

/** What names a step over all attempts of its run. */
export const stepOfRun = (env: Environment): readonly (string | undefined)[] => [
  env.GITHUB_REPOSITORY,
  env.GITHUB_RUN_ID,
  env.GITHUB_JOB,
  env.GITHUB_ACTION,
];
