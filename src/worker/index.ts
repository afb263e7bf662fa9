/**
 * The package's entry `chatwoot-flows/worker`: what a worker of your own is made of. The codec itself is loaded when the
 * environment has keys for it, since it takes one more of Temporal's packages.
 *
 * `runWorker` is not here: it installs Temporal's runtime, of which a process has one, and reads every setting from
 * variables, so it is offered as a process (`chatwoot-flows worker`). A worker of one's own is made with the plugin.
 */
export { type Activities, type Activity, type ActivitySettings, createActivities } from './activities.ts';
export { dataConverterFromEnvironment, failureConverterPath } from './data-converter.ts';
export { type FailureDetails, failureOf } from './failure.ts';
