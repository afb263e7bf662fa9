import type { Logger, LogLevel, LogMetadata } from '@temporalio/common';
import type { Logger as Pino } from 'pino';
import { errorKinds } from '../chatwoot/errors.ts';
import { PayloadRefused } from './payload-refused.ts';

/**
 * Fields of the SDK's log entries that hold ids, names and counts chosen by us or by Temporal. Whatever else is attached
 * (arguments, error objects with request and answer, a user's own fields) may hold a customer's text and is dropped.
 */
const harmless = new Set([
  'activityId',
  'activityType',
  'attempt',
  'durationMs',
  'namespace',
  'runId',
  'sdkComponent',
  'subsystem',
  'taskQueue',
  'workflowId',
  'workflowType',
  'state',
]);

/** The fields of a log entry that may be written, and of its error the kind and what of its sentence is harmless. */
export function safeFields(meta: LogMetadata = {}): { [name: string]: unknown } {
  const fields: { [name: string]: unknown } = {};
  for (const [name, value] of Object.entries(meta)) {
    if (harmless.has(name) && ['string', 'number', 'boolean'].includes(typeof value)) fields[name] = value;
  }
  if (lacksKeys.test(String(meta.failure)))
    fields.reason = 'a payload is encrypted, and this worker has no keys: set CHATWOOT_FLOWS_CODEC_KEYS';
  const error = meta.error as LoggedError | undefined;
  if (error === undefined || error === null) return fields;
  if (typeof error !== 'object') return { ...fields, error: 'thrown value' };
  const type = String(error.type ?? error.name ?? 'Error').slice(0, 80);
  const reason = reasonOf(error, type);
  return { ...fields, error: type, ...(reason === undefined ? {} : { reason }) };
}

interface LoggedError {
  readonly name?: unknown;
  readonly type?: unknown;
  readonly message?: unknown;
  readonly stack?: unknown;
}

/** So begins what the SDK's core says of a workflow's payload that nothing here decrypts. */
const lacksKeys = /^Failure \{ failure: Some\(Failure \{ message: "Unknown encoding: binary\/encrypted"/;

/** What of the SDK's own sentences names types and ids alone; behind it may stand the input that could not be read. */
const ofTheSdk = [
  /^Failed to initialize workflow of type '[\w.-]{1,100}': no such function is exported by the workflow bundle$/,
  /^Activity function [\w.-]{1,100} is not registered on this Worker/,
  /^Failed to parse (?:activity args|heartbeat details) for activity [\w.-]{1,100}/,
];

/**
 * Sentences of `ChatwootError`, of the codec and of our processes hold neither tokens nor customer text; no other error
 * promises that. Those of processes are `ApplicationFailure`s, of which the way out of the sandbox leaves only the name.
 */
function reasonOf(error: LoggedError, type: string): string | undefined {
  const message = String(error.message);
  const isOurs =
    (errorKinds as readonly string[]).includes(type) ||
    type === PayloadRefused.name ||
    (type === 'Error' && String(error.stack).startsWith(`ApplicationFailure: ${message}`));
  return isOurs ? message : ofTheSdk.map((known) => known.exec(message)?.[0]).find(Boolean);
}

/** The SDK repeats an error's message in its own. */
function withoutError(message: string, meta: LogMetadata = {}): string {
  const said = (meta.error as LoggedError | undefined)?.message;
  return typeof said === 'string' && said !== '' && message.includes(said)
    ? message.slice(0, message.indexOf(said)).replace(/:? *$/, '')
    : message;
}

const levels: { readonly [level in LogLevel]: 'trace' | 'debug' | 'info' | 'warn' | 'error' } = {
  TRACE: 'trace',
  DEBUG: 'debug',
  INFO: 'info',
  WARN: 'warn',
  ERROR: 'error',
};

/** The SDK's log, and that of workflows and activities, as lines of JSON without anything that could be private. */
export function redactingLogger(pino: Pino): Logger {
  const log = (level: LogLevel, message: string, meta?: LogMetadata) =>
    pino[levels[level]](safeFields(meta), withoutError(message, meta));
  return {
    log,
    trace: (message, meta) => log('TRACE', message, meta),
    debug: (message, meta) => log('DEBUG', message, meta),
    info: (message, meta) => log('INFO', message, meta),
    warn: (message, meta) => log('WARN', message, meta),
    error: (message, meta) => log('ERROR', message, meta),
  };
}
