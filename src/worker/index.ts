/**
 * The package's entry `chatwoot-flows/worker`: what a worker of your own is made of. The codec itself is loaded when the
 * environment has keys for it, since it takes one more of Temporal's packages.
 */
export { type Activities, type Activity, type ActivitySettings, createActivities } from './activities.ts';
export { dataConverterFromEnvironment, failureConverterPath } from './data-converter.ts';
export { type FailureDetails, failureOf } from './failure.ts';
