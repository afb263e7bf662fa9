import type { Params } from '../../http/call.ts';
import type { Links } from '../answers/schema.ts';
import type { GithubRepository, GithubToken } from '../state/records.ts';
import type { GithubWorld } from '../world.ts';

/** What a route needs of a request. */
export interface GithubCall {
  world: GithubWorld;
  method: string;
  /** Parts of the path; `*` is the rest of it. */
  path: Readonly<Record<string, string>>;
  query: Params;
  body: Params;
  token: GithubToken | undefined;
  links: Links;
  /** The whole address as it came in, for links to other pages. */
  url: URL;
}

export interface RepositoryCall extends GithubCall {
  repository: GithubRepository;
}

export interface GithubAnswer {
  status: number;
  body: unknown;
  headers?: Record<string, string>;
}

export interface GithubRoute {
  method: string;
  url: string;
  handle: (call: GithubCall) => GithubAnswer;
}

export const ok = (body: unknown, headers: Record<string, string> = {}): GithubAnswer => ({
  status: 200,
  body,
  headers,
});
export const created = (body: unknown): GithubAnswer => ({ status: 201, body });
