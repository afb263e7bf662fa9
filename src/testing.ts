/** The package's entry `chatwoot-flows/testing`: the stand-in Chatwoot, and mocks of the activities. */
export { type ActivityMocks, mockActivities } from './mocks/mock-activities.ts';
export * from './testing/index.ts';
