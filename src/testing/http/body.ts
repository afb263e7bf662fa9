import { Refusal } from '../refusal.ts';
import type { Params } from './call.ts';

/** An uploaded file. */
export interface Part {
  fileName: string;
  contentType: string;
  data: Uint8Array;
}

/** Reads a body as Rails does: JSON, form or multipart. A JSON list or plain value counts as no parameters;
 * broken JSON is 400 before any token is looked at (08 step 12). */
export async function parseBody(contentType: string, raw: Buffer | undefined): Promise<Params> {
  if (!raw || raw.length === 0) return {};
  if (contentType.startsWith('multipart/form-data')) return multipart(contentType, raw);
  if (contentType.startsWith('application/x-www-form-urlencoded')) return parseQuery(raw.toString());
  if (!contentType.includes('json')) return {};
  try {
    const value: unknown = JSON.parse(raw.toString());
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Params) : {};
  } catch {
    throw new Refusal(400, { status: 400, error: 'Bad Request' });
  }
}

/** Reads `a=1&labels[]=x&labels[]=y&profile[name]=z`. */
export function parseQuery(text: string): Params {
  const params: Params = {};
  for (const [name, value] of new URLSearchParams(text)) put(params, name, value);
  return params;
}

async function multipart(contentType: string, raw: Buffer): Promise<Params> {
  const body = new Uint8Array(raw);
  const form = await new Response(body, { headers: { 'content-type': contentType } }).formData().catch(() => {
    throw new Refusal(400, { status: 400, error: 'Bad Request' });
  });
  const params: Params = {};
  for (const [name, value] of form.entries()) {
    if (typeof value === 'string') {
      put(params, name, value);
      continue;
    }
    const data = new Uint8Array(await value.arrayBuffer());
    put(params, name, { fileName: value.name, contentType: value.type, data } satisfies Part);
  }
  return params;
}

/** Stores one value under a name with brackets: `[]` adds to a list, `[key]` goes into an object. */
function put(params: Params, name: string, value: unknown): void {
  const keys = name.split(/\]\[|\[|\]/).filter((key, at, all) => key !== '' || at < all.length - 1);
  let at: Params = params;
  for (const [index, key] of keys.entries()) {
    const next = keys[index + 1];
    if (key === '') return;
    if (next === undefined) {
      at[key] = value;
    } else if (next === '') {
      const list = Array.isArray(at[key]) ? (at[key] as unknown[]) : [];
      list.push(value);
      at[key] = list;
      return;
    } else {
      if (typeof at[key] !== 'object') at[key] = {};
      at = at[key] as Params;
    }
  }
}
