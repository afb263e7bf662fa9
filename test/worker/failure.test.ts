import { type ApplicationFailure, ApplicationFailureCategory } from '@temporalio/common';
import { expect, it } from 'vitest';
import { ChatwootError, type ErrorFacts } from '../../src/chatwoot/errors.ts';
import { failureOf } from '../../src/worker/failure.ts';

const failure = (facts: Partial<ErrorFacts>, repeatable = false) =>
  failureOf(
    new ChatwootError({ kind: 'ServerError', operation: 'x.add', message: 'it failed.', ...facts }),
    repeatable,
  ) as ApplicationFailure;

it.each([
  ['that passes and changed nothing', {}, false, true],
  ['that may have been carried out', { mayHaveHappened: true }, false, false],
  ['that may have been carried out, where a repeat does no harm', { mayHaveHappened: true }, true, true],
  ['that no repeat mends', { passing: false }, false, false],
  ['that no repeat mends, though one would do no harm', { passing: false }, true, false],
])('lets Temporal repeat a call %s, or not', (_, facts, repeatable, again) => {
  expect(failure(facts, repeatable).nonRetryable).toBe(!again);
});

it('keeps kind and sentence, and for a workflow what it may decide by', () => {
  const known = failure({ kind: 'Invalid', status: 422, fields: ['email'], mayHaveHappened: true });
  expect(known).toMatchObject({ type: 'Invalid', message: 'x.add: it failed.', nextRetryDelay: undefined });
  expect(known.details).toEqual([{ operation: 'x.add', mayHaveHappened: true, status: 422, fields: ['email'] }]);
  expect(failure({}).details).toEqual([{ operation: 'x.add', mayHaveHappened: false }]);
  expect(failure({}).category).not.toBe(ApplicationFailureCategory.BENIGN);
});

it('has Temporal wait as long as a limit lasts, without a warning', () => {
  const limited = failure({ kind: 'RateLimited', retryAfterMs: 40_000 });
  expect(limited).toMatchObject({ nextRetryDelay: 40_000, category: ApplicationFailureCategory.BENIGN });
  expect(limited.details).toEqual([{ operation: 'x.add', mayHaveHappened: false, retryAfterMs: 40_000 }]);
  expect(failure({ kind: 'RateLimited' }).nextRetryDelay).toBeUndefined();
});

it('leaves an error of anybody else as it is', () => {
  const error = new TypeError('a mistake');
  expect(failureOf(error, true)).toBe(error);
});
