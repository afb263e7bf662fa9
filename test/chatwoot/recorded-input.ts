import type { Operation } from '../../src/chatwoot/operation.ts';
import type { Upload } from '../../src/chatwoot/upload.ts';
import type { RecordedStep } from '../recordings.ts';

interface FormFile {
  readonly file: string;
  readonly type: string;
  readonly content: string | { readonly data: readonly number[] };
}

export const isFile = (value: unknown): value is FormFile =>
  typeof value === 'object' && value !== null && 'file' in value && 'content' in value;

/** The bytes of a recorded file. */
export function bytesOf(file: FormFile): Uint8Array<ArrayBuffer> {
  return typeof file.content === 'string' ? new TextEncoder().encode(file.content) : Uint8Array.from(file.content.data);
}

/** A recorded form's fields as the flat values a caller would give. */
function fromForm(form: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(form)) {
    const given = isFile(value)
      ? (new File([bytesOf(value)], value.file, { type: value.type }) satisfies Upload)
      : value;
    const [, outer = '', inner] = /^(\w+)(?:\[(\w*)\])?$/.exec(key) ?? [];
    if (inner === undefined) input[outer] = given === 'true' ? true : given === 'false' ? false : given;
    else if (inner === '') input[outer] = [given];
    else input[inner] = given;
  }
  return input;
}

/** A JSON body without the wrapper that Rails adds or takes (`{label: {...}}` is `{...}`). */
export function unwrapped(operation: Operation, body: unknown): Record<string, unknown> {
  const flat = body as Record<string, unknown>;
  const wrapper = operation.row.wrapper;
  if (!wrapper || typeof flat?.[wrapper] !== 'object' || flat[wrapper] === null) return { ...flat };
  const { [wrapper]: inner, ...beside } = flat;
  return { ...beside, ...(inner as Record<string, unknown>) };
}

/** What a caller would have to give for a recorded request, or nothing when the path is another operation's. */
export function recordedInput(operation: Operation, step: RecordedStep): Record<string, unknown> | undefined {
  const names: string[] = [];
  const pattern = operation.path.replace(/[.]/g, '\\.').replace(/\{(\w+)\}/g, (_, name: string) => {
    names.push(name);
    return '([^/]+)';
  });
  const match = new RegExp(`^${pattern}/?$`).exec(step.request.path);
  if (!match) return undefined;
  const path = Object.fromEntries(names.map((name, i) => [name, decodeURIComponent(match[i + 1] as string)]));
  const query = Object.fromEntries(
    Object.entries(step.request.query ?? {}).filter(([name, value]) => operation.row.fixed?.[name] !== value),
  );
  const body = step.request.form ? fromForm(step.request.form) : unwrapped(operation, step.request.body ?? {});
  return { ...body, ...query, ...path };
}
