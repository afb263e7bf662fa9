import { MockActivityEnvironment } from '@temporalio/testing';

/** Where an activity runs without a server, with more than the second that the SDK's own gives it: a busy machine takes that. */
export const activityPlace = (info: ConstructorParameters<typeof MockActivityEnvironment>[0] = {}) =>
  new MockActivityEnvironment({ startToCloseTimeoutMs: 60_000, ...info });
