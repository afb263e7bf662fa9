export type { GithubFault } from './faults.ts';
export type { GithubRequest } from './http/received.ts';
export type { GithubPeople } from './people.ts';
export { type GithubStandIn, type GithubStandInOptions, startGithubStandIn } from './stand-in.ts';
export type * from './state/records.ts';
export type { GithubState } from './state/state.ts';
