/** The package's entry `chatwoot-flows/worker`: what a worker of your own is made of. */
export { type Activities, type Activity, type ActivitySettings, createActivities } from './activities.ts';
export { type FailureDetails, failureOf } from './failure.ts';
