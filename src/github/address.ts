import { ChatwootError } from '../chatwoot/errors.ts';
import { publicHost } from './issue-name.ts';

/** Where a GitHub is. */
export interface GithubAddress {
  /** Base of the REST API, without a slash at its end. GraphQL's follows from it. */
  readonly apiUrl: string;
  /** The host in the URLs of its issues. */
  readonly host: string;
}

/**
 * Reads where GitHub is from what a runner says. Either address leads to the other: `https://api.github.com`,
 * `https://api.NAME.ghe.com` (Enterprise Cloud with a place of its own) and `https://HOST/api/v3` (Enterprise Server).
 * Throws `Invalid` for what is no such address.
 * @param given `GITHUB_API_URL` and `GITHUB_SERVER_URL`; with neither it is github.com
 */
export function githubAddress(given: {
  readonly apiUrl?: string | undefined;
  readonly serverUrl?: string | undefined;
}): GithubAddress {
  const server = read(given.serverUrl, 'server');
  const api = read(given.apiUrl, 'API');
  const host = (server?.host ?? (api ? serverOf(api) : publicHost)).replace(/^www\.(?=github\.com$)/, '');
  if (api) return { apiUrl: api.origin + api.pathname.replace(/\/+$/, ''), host };
  if (host === publicHost || host.endsWith('.ghe.com')) return { apiUrl: `https://api.${host}`, host };
  return { apiUrl: `${server?.origin}/api/v3`, host };
}

const serverOf = ({ host }: URL) => (/^api\.(github\.com|.+\.ghe\.com)$/.test(host) ? host.slice('api.'.length) : host);

function read(text: string | undefined, what: string): URL | undefined {
  if (!text) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol) && !url.username && !url.password && !url.search && !url.hash) return url;
  throw new ChatwootError({
    kind: 'Invalid',
    operation: 'GitHub',
    passing: false,
    message: `the address of GitHub's ${what} is none: give one such as ${what === 'API' ? 'https://api.github.com or https://HOST/api/v3' : 'https://github.com'}, without a token or query in it.`,
  });
}
