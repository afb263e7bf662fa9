import type { Operation } from '../chatwoot/operation.ts';
import { buildRequest } from '../chatwoot/request.ts';
import { withoutSecrets } from '../chatwoot/secrets.ts';
import { fieldsOf, type Input } from '../chatwoot/validate.ts';
import type { Environment } from './inputs.ts';

/** One request that a dry run shows in place of sending it. */
export interface Planned {
  readonly operation: string;
  readonly request: string;
  readonly fields: Input;
}

/**
 * Whether texts may be shown: everybody reads the log and the summary of a public repository, so there a plan shows
 * ids, switches and Chatwoot's own words only. Off GitHub it is the caller's own terminal.
 */
export async function mayShowTexts(env: Environment): Promise<boolean> {
  if (!env.GITHUB_REPOSITORY) return true;
  if (!env.GITHUB_EVENT_PATH) return false;
  const { context } = await import('@actions/github');
  return context.payload.repository?.private === true;
}

/** Checks an operation's input as a call would, and lays out the request that the call would send. */
export function plan(operation: Operation, input: Input, showTexts: boolean): Planned {
  const { method, path } = buildRequest(operation, input);
  const placed = fieldsOf(operation);
  const shown = (name: string, value: unknown): unknown => {
    const field = placed.get(name)?.field;
    const isOpen = showTexts || (typeof value !== 'object' && typeof value !== 'string');
    const isNumber = isId(value) && ![field?.type].flat().includes('string');
    return isOpen || field?.values || isNumber ? value : hidden(value);
  };
  const body = Object.entries(input).filter(
    ([name, value]) => value !== undefined && placed.get(name)?.place !== 'path',
  );
  const safePath = operation.path.replace(/\{(\w+)\}/g, (whole, name) =>
    isId(input[name]) ? String(input[name]) : whole,
  );
  return {
    operation: operation.name,
    request: `${method} ${showTexts ? path : safePath}`,
    fields: withoutSecrets(Object.fromEntries(body.map(([name, value]) => [name, shown(name, value)]))),
  };
}

const isId = (value: unknown): boolean => !Array.isArray(value) && /^\d{1,9}$/.test(String(value));

function hidden(value: unknown): string {
  if (typeof value === 'string') return `(a text of ${value.length} characters)`;
  if (Array.isArray(value)) return `(a list of ${value.length})`;
  return value === null ? '(null)' : '(an object)';
}

/** The plan as a line for the log, in which the runner finds no command: it takes `##[` for one wherever it stands. */
export function planLine({ operation, request, fields }: Planned): string {
  const shown = JSON.stringify(fields).replaceAll('##[', '##\\u005b');
  return `Would send ${request}${shown === '{}' ? '' : ` with ${shown}`} (${operation}).`;
}
