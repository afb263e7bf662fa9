import { DefaultFailureConverter } from '@temporalio/common';

/** Messages and stack traces go through the codec, too. */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
