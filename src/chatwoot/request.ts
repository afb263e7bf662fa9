import { FormData } from 'node-fetch';
import type { Method, Operation } from './operation.ts';
import { openUpload, type Upload } from './upload.ts';
import { checkInput, fieldsOf, type Input } from './validate.ts';

export type MultipartForm = InstanceType<typeof FormData>;

/** What a call puts on the wire, before a token or a host is added. */
export interface WireRequest {
  readonly method: Method;
  /** Path with every value encoded, without query. */
  readonly path: string;
  /** Pairs in order; an array field repeats `name[]`. */
  readonly query: readonly (readonly [string, string])[];
  /** JSON body, or nothing. */
  readonly body: { readonly [key: string]: unknown } | undefined;
  /** Set when the body holds files and so goes as multipart form. */
  readonly multipart: boolean;
}

/**
 * Checks the input and lays it out as Chatwoot wants it. Pure: nothing is sent and no file is opened, so a dry run
 * shows this very value. Throws `Invalid`.
 */
export function buildRequest(operation: Operation, input: Input): WireRequest {
  checkInput(operation, input);
  const { row } = operation;
  const body: { [key: string]: unknown } = {};
  const inside: { [key: string]: unknown } = row.wrapper ? {} : body;
  const query: [string, string][] = Object.entries(row.fixed ?? {});
  const path = new Map<string, string>();
  let multipart = false;
  for (const [name, { place, field }] of fieldsOf(operation)) {
    const value = input[name];
    if (value === undefined) continue;
    if (place === 'path') path.set(name, encodeURIComponent(String(value)));
    else if (place === 'query') query.push(...queryPairs(name, value));
    else {
      (field.outside ? body : inside)[name] = value;
      if (value !== null && hasFiles(field.type, value)) multipart = true;
    }
  }
  if (row.wrapper && Object.keys(inside).length > 0) body[row.wrapper] = inside;
  return {
    method: operation.method,
    path: operation.path.replace(/\{(\w+)\}/g, (_, name: string) => path.get(name) as string),
    query,
    body: row.body && (Object.keys(body).length > 0 || operation.method !== 'DELETE') ? body : undefined,
    multipart,
  };
}

/** The query as it is sent, `?` included, or nothing. */
export function queryText(query: WireRequest['query']): string {
  if (query.length === 0) return '';
  // Rails reads literal brackets as well as encoded ones; encoded is what every proxy lets through.
  return `?${query.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&')}`;
}

function queryPairs(name: string, value: unknown): [string, string][] {
  return Array.isArray(value) ? value.map((each) => [`${name}[]`, String(each)]) : [[name, String(value)]];
}

const takesFiles = (type: string | readonly string[]): boolean =>
  [type].flat().some((each) => each === 'file' || each === 'file[]');

function hasFiles(type: string | readonly string[], value: unknown): boolean {
  const types = typeof type === 'string' ? [type] : type;
  if (types.includes('file')) return typeof value === 'object';
  return types.includes('file[]') && Array.isArray(value) && value.some((each) => typeof each === 'object');
}

/** Lays a body with files out as Rails reads forms: `name`, `name[]`, `name[key]`. */
export async function multipartBody(
  operation: Operation,
  body: { readonly [key: string]: unknown },
): Promise<MultipartForm> {
  const form = new FormData();
  const fields = operation.row.body ?? {};
  const add = async (key: string, name: string, value: unknown): Promise<void> => {
    const field = fields[name];
    if (Array.isArray(value)) {
      for (const each of value) await add(`${key}[]`, name, each);
    } else if (field && takesFiles(field.type) && typeof value === 'object' && value !== null) {
      const file = await openUpload(value as Upload, name, operation.name);
      form.append(key, file.blob, file.filename);
    } else if (typeof value === 'object' && value !== null) {
      if (field?.asJson) form.append(key, JSON.stringify(value));
      else
        for (const [inner, each] of Object.entries(value))
          await add(`${key}[${inner}]`, fields[inner] ? inner : name, each);
    } else form.append(key, value === null ? '' : String(value));
  };
  for (const [name, value] of Object.entries(body)) await add(name, name, value);
  return form;
}
