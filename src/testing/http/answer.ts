import type { FastifyReply } from 'fastify';
import { crash, Refusal } from '../refusal.ts';
import { Download, empty, noContent, Page } from './call.ts';

/** An answer, ready to be sent. */
export interface Answer {
  status: number;
  type: string;
  text: string | Uint8Array;
  headers?: Record<string, string>;
}

const json = 'application/json; charset=utf-8';

/**
 * Does the work and writes its answer at once, before jobs of the same request change the rows it shows.
 * An error that is no refusal is a mistake of the stand-in: it is printed, and answered as Chatwoot answers its own.
 */
export async function answerTo(accept: string, work: () => unknown): Promise<Answer> {
  try {
    const result = await work();
    if (result === empty) return { status: 200, type: 'application/json', text: '' };
    if (result === noContent) return { status: 204, type: '', text: '' };
    if (result instanceof Page) return { status: 200, type: 'text/html; charset=utf-8', text: result.html };
    if (result instanceof Download) return { status: 200, type: result.contentType, text: result.data };
    return { status: 200, type: json, text: JSON.stringify(result) };
  } catch (error) {
    if (!(error instanceof Refusal)) console.error('The stand-in failed:', error);
    const { status, body } = error instanceof Refusal ? error : crash();
    if (body === empty) return { status, type: 'application/json', text: '' };
    if (typeof body === 'string') return { status, type: 'text/plain', text: body };
    // Rails renders an unknown route as a page unless JSON was asked for (08 step 10).
    const bare = typeof body === 'object' && body !== null && 'status' in body;
    if (bare && status === 404 && !accept.includes('json')) return pageOfFailure(404);
    return { status, type: json, text: JSON.stringify(body) };
  }
}

export const pageOfFailure = (status: number): Answer => ({
  status,
  type: 'text/html; charset=UTF-8',
  text: `<!DOCTYPE html>\n<html>\n<head><title>Error ${status}</title></head>\n<body>Something went wrong (${status}).</body>\n</html>\n`,
});

/** Sends an answer; returns its status. */
export function send({ raw }: FastifyReply, answer: Answer): number {
  raw.writeHead(answer.status, headersOf(answer));
  raw.end(answer.text);
  return answer.status;
}

/** Destroys the connection without an answer. */
export function breakOff({ raw }: FastifyReply): void {
  raw.req.socket.resetAndDestroy();
}

/** Announces the whole answer, sends half of it and destroys the connection. */
export function cutOff({ raw }: FastifyReply, answer: Answer): void {
  const bytes = Buffer.from(answer.text);
  raw.writeHead(answer.status, headersOf(answer));
  raw.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => raw.req.socket.destroy());
}

function headersOf({ type, text, status, headers }: Answer): Record<string, string | number> {
  const cache = status === 200 && text !== '' ? 'max-age=0, private, must-revalidate' : 'no-cache';
  return {
    ...(type ? { 'content-type': type } : {}),
    ...(status === 204 ? {} : { 'content-length': Buffer.byteLength(text) }),
    'cache-control': cache,
    ...headers,
  };
}
