import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const cookieName = 'chatwoot-flows-codec';

const hash = (text: string) => createHash('sha256').update(text).digest();
/** Compares in a time that says nothing about how much was right. */
const isSame = (given: string, expected: string) => timingSafeEqual(hash(given), hash(expected));
/** What the browser keeps: whoever reads it there does not learn the token. */
const cookieOf = (token: string) => hash(`cookie of ${token}`).toString('hex');

/** Whether a request comes with the token, in its header or by the cookie of who signed in with it. */
export function mayAsk({ headers }: FastifyRequest, token: string): boolean {
  if (isSame(headers.authorization ?? '', `Bearer ${token}`)) return true;
  const cookies = (headers.cookie ?? '').split(';').map((cookie) => cookie.trim());
  return cookies.some((cookie) => isSame(cookie, `${cookieName}=${cookieOf(token)}`));
}

const page = (words: string) =>
  `<!doctype html><title>Codec server</title><form method="post" action="/sign-in"><p>${words}</p><input type="password" name="token" aria-label="Token" autofocus> <button>Sign in</button></form>`;

/**
 * A page to sign in on with the token: Temporal's pages can send a cookie along (their setting "Include cross-origin
 * credentials"), but no token of ours. The cookie goes only to requests of the same site, so give the codec server the
 * host of Temporal's pages, or a neighbour of it.
 */
export function offerSignIn(server: FastifyInstance, token: string): void {
  server.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
  server.get('/', async (_, reply) => reply.type('text/html').send(page('The token of this codec server:')));
  server.post<{ Body: { token?: unknown } | null }>('/sign-in', async (request, reply) => {
    reply.type('text/html');
    if (!isSame(String(request.body?.token ?? ''), token))
      return reply.code(401).send(page('That was not the token. Again:'));
    const secure = request.headers['x-forwarded-proto'] === 'https' ? '; Secure' : '';
    reply.header('set-cookie', `${cookieName}=${cookieOf(token)}; HttpOnly; SameSite=Strict; Path=/${secure}`);
    return reply.send('<!doctype html><title>Codec server</title><p>Signed in until this browser is closed.');
  });
}
