import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Faults, RequestFault } from '../faults.ts';
import { bareNotFound, crash, Refusal } from '../refusal.ts';
import type { World } from '../world.ts';
import { enterAccount, ownerOf, signedIn } from './access.ts';
import { type Answer, answerTo, breakOff, cutOff, pageOfFailure, send } from './answer.ts';
import { parseBody, parseQuery } from './body.ts';
import type { Call, Owner, Route } from './call.ts';
import { type RateLimit, tooMany } from './rate-limit.ts';
import type { ReceivedRequest } from './received.ts';
import type { Sleep, Workers } from './work.ts';

export interface Parts {
  world: World;
  faults: Faults;
  requests: ReceivedRequest[];
  limit: RateLimit;
  workers: Workers;
  sleep: Sleep;
}

/** Serves one request: counts it, misbehaves if told to, works, answers. `route` is undefined for unknown paths. */
export async function serve(parts: Parts, route: Route | undefined, request: FastifyRequest, reply: FastifyReply) {
  const { world, faults, requests } = parts;
  reply.hijack();
  const [path = '', search = ''] = request.url.split('?', 2);
  const headers = request.headers as Call['headers'];
  const raw = request.body instanceof Buffer ? request.body : undefined;
  const parsed = await parseBody(headers['content-type'] ?? '', raw).catch((error: unknown) => error as Refusal);
  const body = parsed instanceof Refusal ? {} : parsed;
  const owner = ownerOf(world.state, headers);
  const entry: ReceivedRequest = {
    n: requests.length + 1,
    method: request.method,
    path,
    query: parseQuery(search),
    headers: { ...headers },
    body,
    owner: owner.kind,
    status: null,
  };
  requests.push(entry);
  const fault = faults.forRequest(entry.n, entry.method, path);
  if (fault) entry.fault = fault.kind;
  const accept = headers.accept ?? '*/*';
  if (fault?.kind === 'reset') return breakOff(reply);
  if (fault?.kind === 'hold') await parts.sleep(fault.ms);
  const early = fault && beforeWork(fault);
  const call: Call = {
    world,
    path: request.params as Record<string, string>,
    query: entry.query,
    body,
    headers,
  };
  const answer =
    early ??
    (await answerTo(accept, () => {
      const token = headers.api_access_token ?? headers['api-access-token'];
      const ip = headers['x-forwarded-for']?.split(',')[0]?.trim() ?? request.ip;
      parts.limit.check({ path, method: entry.method, token, ip }, world.now());
      if (parsed instanceof Refusal) throw parsed;
      if (!route) throw bareNotFound();
      const work = () => carryOut(route, call, owner);
      return entry.method === 'GET' || path.endsWith('/filter') ? work() : parts.workers.during(1, work);
    }));
  world.settle(route?.kind === 'account' ? 'account' : 'outside');
  entry.status = answer.status;
  reply.raw.setHeader('date', new Date(world.now()).toUTCString());
  if (fault?.kind === 'lose-answer') return breakOff(reply);
  if (fault?.kind === 'slow') await parts.sleep(fault.ms);
  if (fault?.kind === 'cut-answer') return cutOff(reply, answer);
  entry.status = send(reply, fault ? afterWork(fault, answer) : answer);
}

function carryOut(route: Route, call: Call, owner: Owner): unknown {
  switch (route.kind) {
    case 'account':
      return route.handle(enterAccount(call, owner, route.access));
    case 'profile': {
      const caller = signedIn(owner, false);
      if (caller.kind !== 'user') throw crash();
      return route.handle({ ...call, user: caller.user });
    }
    case 'platform':
      if (owner.kind !== 'platform') throw new Refusal(401, { error: 'Invalid access_token' });
      return route.handle({ ...call, app: owner.app });
    case 'public':
      return route.handle(call);
  }
}

/** Faults that keep the work from being done. */
function beforeWork(fault: RequestFault): Answer | undefined {
  switch (fault.kind) {
    case 'error-500':
      return failure(crash());
    case 'html-500':
      return pageOfFailure(500);
    case 'rate-limited':
      return failure(tooMany());
    case 'redirect':
      return { status: 302, type: 'text/html', text: '', headers: { location: fault.location } };
    default:
      return undefined;
  }
}

/** Faults that spoil the answer of work that was done. */
function afterWork(fault: RequestFault, answer: Answer): Answer {
  if (fault.kind === 'error-500-after') return failure(crash());
  if (fault.kind === 'broken-json') return { ...answer, text: answer.text.slice(0, Math.ceil(answer.text.length / 2)) };
  return answer;
}

function failure({ status, body }: Refusal): Answer {
  const plain = typeof body === 'string';
  return { status, type: plain ? 'text/plain' : 'application/json', text: plain ? body : JSON.stringify(body) };
}
