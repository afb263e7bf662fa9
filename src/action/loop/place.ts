import { githubAddress } from '../../github/address.ts';
import type { Repository } from '../../github/issue.ts';
import type { Environment } from '../inputs.ts';
import type { EventPayload } from './event.ts';

/** The host of the GitHub that the runner belongs to, as it stands in the addresses of issues. */
export const hostOf = ({ GITHUB_API_URL: apiUrl, GITHUB_SERVER_URL: serverUrl }: Environment): string =>
  githubAddress({ apiUrl, serverUrl }).host;

/** The repository that the workflow runs in, whose readers see log and summary. Undefined off GitHub. */
export function repositoryHere(env: Environment, payload: EventPayload): Repository | undefined {
  const host = hostOf(env);
  if (payload.repository) return { host, owner: payload.repository.owner.login, repo: payload.repository.name };
  // A schedule's payload names no repository.
  const [owner, repo] = env.GITHUB_REPOSITORY?.split('/') ?? [];
  return owner && repo ? { host, owner, repo } : undefined;
}
