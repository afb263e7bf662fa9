import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Faults } from '../../faults.ts';
import { type Answer, breakOff, cutOff, send } from '../../http/answer.ts';
import type { Params } from '../../http/call.ts';
import type { Sleep } from '../../http/work.ts';
import { tokenOf } from '../access.ts';
import type { GithubFault } from '../faults.ts';
import { notHere, refusal } from '../refusals.ts';
import type { GithubWorld } from '../world.ts';
import type { GithubRoute } from './call.ts';
import { afterWork, beforeWork, failure, jsonAnswer, limit } from './misbehave.ts';
import type { GithubLimits } from './rate-limit.ts';
import type { GithubRequest } from './received.ts';

export interface GithubParts {
  world: GithubWorld;
  faults: Faults<GithubFault>;
  requests: GithubRequest[];
  limits: GithubLimits;
  sleep: Sleep;
  /** The stand-in's own address. */
  url: () => string;
  /** `https://github.com` or that of an Enterprise server. */
  web: string;
}

/** Serves one request: counts it, misbehaves if told to, works, answers. `route` is undefined for unknown paths.
 * @param prefix what stands before the API's paths, as on an Enterprise server */
export async function serveGithub(
  parts: GithubParts,
  route: GithubRoute | undefined,
  prefix: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const { world, faults, requests } = parts;
  reply.hijack();
  const url = new URL(request.url, parts.url());
  const headers = request.headers as GithubRequest['headers'];
  const parsed = bodyOf(request.body);
  const entry: GithubRequest = {
    n: requests.length + 1,
    method: request.method,
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    headers: { ...headers },
    body: parsed ?? {},
    by: null,
    status: null,
  };
  requests.push(entry);
  const fault = faults.forRequest(entry.n, entry.method, entry.path);
  if (fault) entry.fault = fault.kind;
  if (fault?.kind === 'reset') return breakOff(reply);
  if (fault?.kind === 'hold') await parts.sleep(fault.ms);
  const answer = answerTo();
  entry.status = answer.status;
  if (fault?.kind === 'lose-answer') return breakOff(reply);
  if (fault?.kind === 'slow') await parts.sleep(fault.ms);
  if (fault?.kind === 'cut-answer') return cutOff(reply, answer);
  entry.status = send(reply, fault ? afterWork(fault, answer) : answer);

  function answerTo(): Answer {
    // Clients measure the reset of a limit by this clock.
    const date = new Date(world.now()).toUTCString();
    let limited: Record<string, string> = {};
    try {
      const token = tokenOf(world.state, headers.authorization);
      entry.by = (token && world.state.accounts.get(token.accountId)?.login) ?? null;
      const resource = url.pathname.endsWith('/graphql') ? 'graphql' : 'core';
      limited = limit(parts.limits, { token, resource, now: world.now(), fault });
      const early = fault && beforeWork(fault);
      if (early) throw early;
      if (!route) throw notHere(`endpoint ${entry.method} ${entry.path}`);
      if (!parsed) throw refusal(400, 'Problems parsing JSON');
      const { query, method } = entry;
      const links = { api: `${url.origin}${prefix}`, web: parts.web };
      const path = request.params as Record<string, string>;
      const done = route.handle({ world, method, path, query, body: parsed, token, links, url });
      return jsonAnswer(done.status, done.body, { date, ...limited, ...done.headers });
    } catch (error) {
      const failed = failure(error);
      return { ...failed, headers: { date, ...limited, ...failed.headers } };
    }
  }
}

function bodyOf(raw: unknown): Params | undefined {
  try {
    const value: unknown = raw instanceof Buffer && raw.length > 0 ? JSON.parse(raw.toString()) : {};
    return typeof value === 'object' && value !== null ? (value as Params) : {};
  } catch {
    return undefined;
  }
}
