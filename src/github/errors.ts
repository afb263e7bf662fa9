import { ChatwootError, type ErrorFacts, type ErrorKind } from '../chatwoot/errors.ts';
import { limitSentence, limitWaitMs } from './limits.ts';
import { Lost } from './lost.ts';
import { type Refusal, readRefusal } from './refusal.ts';

/** What is asked of GitHub, for the sentence that says why it failed. */
export interface Asked {
  /** GitHub's name of the endpoint, as octokit has it, such as `issues.get`. */
  readonly operation: string;
  /** What is looked for, such as `repository octo/shop`, where that is not plain from the call. */
  readonly what?: string;
  /** Which of a workflow's `permissions:` it takes, such as `issues: read`. */
  readonly needs: string;
  /** True when something may be changed. */
  readonly changes?: boolean;
}

export interface Where {
  readonly host: string;
  readonly signal: AbortSignal | undefined;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/**
 * What octokit threw, in words: what failed, what GitHub said, what to do. Never the token or a URL, which octokit's own
 * messages may hold, nor a text that was sent. A mistake of ours, which is none of GitHub's, comes back as it is.
 */
export function errorOf(asked: Asked, error: unknown, where: Where): unknown {
  const lost = error instanceof Lost ? error : error instanceof Error ? error.cause : undefined;
  if (lost instanceof Lost) {
    const mayHaveHappened = (asked.changes ?? false) && !lost.neverLeft;
    const after = mayHaveHappened ? ' It may have been done all the same: look before repeating it.' : '';
    return made(asked, {
      kind: lost.kind,
      message: `no answer from ${where.host}: ${lost.message}.${after}`,
      mayHaveHappened,
      passing: lost.passing,
    });
  }
  if (where.signal?.aborted)
    return made(asked, { kind: 'Interrupted', message: 'cancelled while waiting to send. Nothing was sent.' });
  const refusal = readRefusal(error);
  if (!refusal) return error;
  const { status, said, graphql } = refusal;
  const waitMs = limitWaitMs(error, where.now);
  const limit = limitSentence(refusal, waitMs, where.now);
  const { kind, sentence } = limit
    ? { kind: 'RateLimited' as const, sentence: limit }
    : meant(refusal, asked, where.host);
  return made(asked, {
    kind,
    message: `${sentence} (GitHub said${graphql ? '' : ` ${status}`}${said ? `: ${said}` : ''})`,
    ...(graphql ? {} : { status }),
    passing: kind === 'RateLimited' || kind === 'ServerError',
    mayHaveHappened: kind === 'ServerError' && (asked.changes ?? false),
    ...(limit ? { retryAfterMs: waitMs } : {}),
  });
}

const made = ({ operation }: Asked, facts: Omit<ErrorFacts, 'operation'>) =>
  new ChatwootError({ passing: false, ...facts, operation: `GitHub ${operation}` });

function meant(
  { status, said }: Refusal,
  { what = 'such thing', needs, changes }: Asked,
  host: string,
): { kind: ErrorKind; sentence: string } {
  if (status >= 500)
    return {
      kind: 'ServerError',
      sentence: `GitHub failed.${changes ? ' It may have been done all the same: look before repeating it.' : ''}`,
    };
  if (status === 401)
    return {
      kind: 'Unauthorized',
      sentence: `${host} does not know the token, or it has run out: check github-token.`,
    };
  if (status === 404 || status === 410)
    return {
      kind: 'NotFound',
      sentence: `there is no ${what}, or this token may not see it: it needs "permissions: ${needs}" for this repository.`,
    };
  if (status === 403 || status === 451) return { kind: 'Forbidden', sentence: denied(said, needs) };
  return { kind: 'Invalid', sentence: 'GitHub refused what was sent.' };
}

/** GitHub's fixed texts for what no permission of a workflow can change. */
const denials: readonly (readonly [said: string, sentence: string])[] = [
  ['issue is locked', 'the issue is locked, so only people with write access may comment: unlock it, or leave it.'],
  ['archived so is read-only', 'the repository is archived, so nothing can be written to it.'],
  ['SAML', 'the organisation asks for single sign-on: authorize the token for it on its page of tokens.'],
  [
    'push access',
    'a personal token may ask that only with push access: use one that has it, or the workflow’s own token.',
  ],
];

function denied(said: string, needs: string): string {
  return (
    denials.find(([text]) => said.includes(text))?.[1] ??
    `the token may not do this: give the job "permissions: ${needs}", or the GitHub App that right.`
  );
}
