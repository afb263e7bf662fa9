/** Loaded by the SDK by its path (see data-converter.ts): puts message and stack of a failure where the codec hides them. */
import { DefaultFailureConverter } from '@temporalio/common';

export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
