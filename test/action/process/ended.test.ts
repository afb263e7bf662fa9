import { WorkflowFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { expect, test } from 'vitest';
import { endingOf } from '../../../src/action/process/temporal/ended.ts';

const failed = (message: string) =>
  endingOf(
    new WorkflowFailedError(
      'failed',
      ApplicationFailure.nonRetryable(message, 'Invalid'),
      'NON_RETRYABLE_FAILURE' as never,
    ),
    'closeTheLoop',
    'w',
  ).error.message;

test.each([
  ['nothing was begun: too many.', 'nothing was begun: too many.'],
  ['it stopped: the token is not known', 'it stopped: the token is not known.'],
  ['it stopped. (Chatwoot said 422: Content is too long.)', 'it stopped. (Chatwoot said 422: Content is too long.)'],
  ['it was cut…', 'it was cut…'],
])('how a process of ours failed ends with one full stop: %s', (message, sentence) => {
  expect(failed(message)).toBe(`workflow w: it failed ("Invalid"): ${sentence}`);
});
