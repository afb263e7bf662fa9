/** The package's entry `chatwoot-flows/worker`: what a worker of your own is made of. */
export { type Activities, type Activity, type ActivitySettings, createActivities } from './activities.ts';
export { type CodecOptions, createCodec } from './codec.ts';
export { type CodecKeys, codecKeysFromEnvironment } from './codec-keys.ts';
export { dataConverterFromEnvironment, failureConverterPath } from './data-converter.ts';
export { type FailureDetails, failureOf } from './failure.ts';
