import { type Connection, connectionFromEnvironment, tokensOf } from '../chatwoot/connection.ts';
import { ChatwootError } from '../chatwoot/errors.ts';
import { nearestWords } from '../chatwoot/nearest.ts';
import type { TokenKind } from '../chatwoot/operation.ts';

export type Environment = { readonly [name: string]: string | undefined };

export interface EntryContext {
  /** File and connection, for sentences. */
  readonly place: string;
  readonly env: Environment;
  readonly readFile: (path: string) => Promise<string>;
}

export function refuse(place: string, message: string): never {
  throw new ChatwootError({ kind: 'Invalid', operation: 'connections', message: `${place} ${message}` });
}

/** For each kind of token the field that names a variable and the field that names a file. */
const tokenFields: { readonly [kind in TokenKind]: readonly [env: string, file: string] } = {
  user: ['tokenEnv', 'tokenFile'],
  bot: ['botTokenEnv', 'botTokenFile'],
  platform: ['platformTokenEnv', 'platformTokenFile'],
};
/** Fields that are read as the variables are that mean the same, with what errors of those call them. */
const plainFields = {
  baseUrl: ['CHATWOOT_BASE_URL', 'base-url'],
  accountId: ['CHATWOOT_ACCOUNT_ID', 'account-id'],
  requestsPerMinute: ['CHATWOOT_REQUESTS_PER_MINUTE', 'CHATWOOT_REQUESTS_PER_MINUTE'],
} as const;
const known = [...Object.keys(plainFields), 'readOnly', ...Object.values(tokenFields).flat()];

/** One block of the connections file as a connection, its tokens read. Throws `Invalid` with one sentence. */
export async function connectionIn(entry: unknown, context: EntryContext): Promise<Connection> {
  const { place } = context;
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry))
    return refuse(place, `is not a block of fields: give at least baseUrl, accountId and tokenEnv.`);
  const fields = entry as { readonly [name: string]: unknown };
  for (const name of Object.keys(fields)) refuseUnknown(name, place);
  const plain = plainOf(fields, place);
  const { readOnly = false } = fields;
  if (typeof readOnly !== 'boolean')
    refuse(place, 'has a readOnly that is neither true nor false: write one of the two.');
  const tokens: { [kind in TokenKind]?: string } = {};
  for (const kind of Object.keys(tokenFields) as TokenKind[]) {
    const token = await tokenOf(fields, tokenFields[kind], context);
    if (token !== undefined) tokens[kind] = token;
  }
  return { ...plain, tokens: tokensOf(tokens), readOnly };
}

function refuseUnknown(name: string, place: string): void {
  if (known.includes(name)) return;
  if (/^(bot|platform)?_?-?(api)?_?-?token$/i.test(name)) {
    refuse(
      place,
      `has a field ${name}: tokens do not belong into this file; name the environment variable that holds it with tokenEnv, or a file with tokenFile.`,
    );
  }
  refuse(
    place,
    `has a field ${name.slice(0, 60)}, which means nothing${nearestWords(name, known)} (fields: ${known.join(', ')}).`,
  );
}

async function tokenOf(
  fields: { readonly [name: string]: unknown },
  [envField, fileField]: readonly [string, string],
  { place, env, readFile }: EntryContext,
): Promise<string | undefined> {
  const variable = asText(fields[envField]);
  const file = asText(fields[fileField]);
  if (variable !== undefined && file !== undefined)
    refuse(place, `has ${envField} and ${fileField}: give one of the two.`);
  if (variable !== undefined) {
    // What is no variable's name may be the token itself, and so is not quoted.
    if (!/^[A-Za-z_]\w*$/.test(variable))
      refuse(
        place,
        `has an ${envField} that is not the name of an environment variable: give the name, not the token.`,
      );
    return (
      env[variable]?.trim() ||
      refuse(
        place,
        `names the environment variable of ${envField}, which is not set or empty: set it, or name another.`,
      )
    );
  }
  if (file === undefined) return undefined;
  const text = await readFile(file).catch(() =>
    refuse(place, `has a ${fileField} that cannot be read: give the path of a file that holds the token alone.`),
  );
  return text.trim() || refuse(place, `has a ${fileField} that is empty: put the token into it.`);
}

function asText(value: unknown): string | undefined {
  return value === undefined || value === null ? undefined : String(value);
}

/** Sentences about the variables get the file's place in front and the names of its fields. */
function plainOf(fields: { readonly [name: string]: unknown }, place: string): Connection {
  const rows = Object.entries(plainFields);
  try {
    return connectionFromEnvironment(
      Object.fromEntries(rows.map(([field, [variable]]) => [variable, asText(fields[field])])),
    );
  } catch (error) {
    if (!(error instanceof ChatwootError)) throw error;
    const said = error.message.replace(/^connection: /, '').replace(/, or set CHATWOOT_BASE_URL/, '');
    return refuse(
      `${place}:`,
      rows.reduce((sentence, [field, [, name]]) => sentence.replaceAll(name, field), said),
    );
  }
}
