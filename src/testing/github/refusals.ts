import { Refusal } from '../refusal.ts';

/** An answer of GitHub that is no success, with headers where it carries some. */
export class GithubRefusal extends Refusal {
  readonly headers: Record<string, string>;

  constructor(status: number, body: unknown, headers: Record<string, string> = {}) {
    super(status, body);
    this.headers = headers;
  }
}

/** In the shape of all of REST's. The documentation's address is not each endpoint's own, as GitHub's is. */
export const refusal = (status: number, message: string, more: object = {}, headers: Record<string, string> = {}) =>
  new GithubRefusal(
    status,
    { message, documentation_url: 'https://docs.github.com/rest', status: String(status), ...more },
    headers,
  );

export const badCredentials = () => refusal(401, 'Bad credentials');
export const needsSignIn = () => refusal(401, 'Requires authentication');
export const notFound = () => refusal(404, 'Not Found');
/** What a workflow's or an App's token gets where its permissions end. */
export const notForIntegration = () => refusal(403, 'Resource not accessible by integration');
export const forbidden = (message: string) => refusal(403, message);
/** Apps and workflows get it too, whatever their permissions: they are no collaborators. */
export const locked = () =>
  refusal(403, 'Unable to create comment because issue is locked.', {
    documentation_url: 'https://docs.github.com/articles/locking-conversations/',
  });
export const gone = () => refusal(410, 'This issue was deleted');
/** A repository without issues has no place for them. */
export const withoutIssues = () => refusal(410, 'Issues has been disabled in this repository.');
/** What GitHub can and the stand-in cannot: said loudly, since GitHub's own 404 would pass for an answer. Not a 5xx, which
 * clients repeat. */
export const notHere = (what: string) =>
  refusal(400, `The stand-in GitHub has no ${what}: it answers what closing the loop asks, and that alone.`);
/** Refused for its text; `said` is a sentence of GitHub's. */
export const unprocessable = (resource: string, said: string) =>
  refusal(422, 'Validation Failed', {
    errors: [{ resource, code: 'unprocessable', field: 'data', message: said }],
  });
export const invalid = (resource: string, field: string, code: string) =>
  refusal(422, 'Validation Failed', { errors: [{ resource, field, code }] });

/** 301 for reads and 307 for changes, as recorded for a renamed repository. */
export const moved = (method: string, url: string) =>
  refusal(
    method === 'GET' ? 301 : 307,
    'Moved Permanently',
    { url, documentation_url: 'https://docs.github.com/v3/#http-redirects' },
    { location: url },
  );
