import type { components } from '@octokit/openapi-types';

/** A shape of GitHub's published schema. For answers inside this folder only: users of the package lack the types. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

/** Where links of an answer lead. */
export interface Links {
  /** Address of the API as the request came in, without a slash at the end. */
  readonly api: string;
  /** `https://github.com`, or that of a GitHub Enterprise server. */
  readonly web: string;
}

export const time = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;
export const timeOrNull = (ms: number | null): string | null => (ms === null ? null : time(ms));

/** The older form of GitHub's node ids, such as `MDU6SXNzdWUx`. */
export const nodeId = (type: string, id: number | string): string =>
  Buffer.from(`${String(type.length).padStart(2, '0')}:${type}${id}`).toString('base64');
