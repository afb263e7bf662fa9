/** Where act is, and one sentence on where it came from. Throws with one sentence when it is not to be had. */
export function findAct(env?: NodeJS.ProcessEnv): { path: string; how: string };
