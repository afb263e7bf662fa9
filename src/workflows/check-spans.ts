import { ApplicationFailure } from '@temporalio/workflow';
import { spanAdvice, spanPattern } from './spans.ts';

/**
 * Ends a process before it does anything when one of its spans is none. A step and its schema refuse such an input, but
 * Temporal's own tools and clients start whatever they are given, and a time that is no number is over at once.
 * @param spans by their fields, for the sentence; what is undefined was left out
 */
export function checkSpans(spans: { readonly [field: string]: string | undefined }): void {
  for (const [field, span] of Object.entries(spans)) {
    if (span === undefined || spanPattern.test(span)) continue;
    throw ApplicationFailure.nonRetryable(`${field} was "${String(span).slice(0, 40)}": ${spanAdvice}`, 'Invalid');
  }
}
