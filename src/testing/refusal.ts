/** An answer that is no success, with the exact body the recordings show. Thrown anywhere below a route. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: unknown;

  constructor(status: number, body: unknown) {
    super(`refused with ${status}`);
    this.status = status;
    this.body = body;
  }
}

/** 404 of /api/v1. */
export const notFound = () => new Refusal(404, { error: 'Resource could not be found' });
/** 404 of /platform, /public and unknown routes. */
export const bareNotFound = () => new Refusal(404, { status: 404, error: 'Not Found' });
/** What Chatwoot answers to an error nobody rescued: unknown enum values, missing arrays, malformed filters. */
export const crash = () => new Refusal(500, { status: 500, error: 'Internal Server Error' });
export const unauthorized = (error: string) => new Refusal(401, { error });
/** Missing role. The documentation promises 403; the server answers 401. */
export const wrongRole = () => unauthorized('You are not authorized to do this action');
export const invalid = (message: string, ...attributes: string[]) => new Refusal(422, { message, attributes });
export const unprocessable = (error: string) => new Refusal(422, { error });
export const paramMissing = (name: string) => unprocessable(`param is missing or the value is empty: ${name}`);
