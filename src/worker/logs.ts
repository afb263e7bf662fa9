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

/** The fields of a log entry that may be written, and of its error the kind and, if ours, the sentence. */
export function safeFields(meta: LogMetadata = {}): { [name: string]: unknown } {
  const fields: { [name: string]: unknown } = {};
  for (const [name, value] of Object.entries(meta)) {
    if (harmless.has(name) && ['string', 'number', 'boolean'].includes(typeof value)) fields[name] = value;
  }
  const error = meta.error as { name?: unknown; type?: unknown; message?: unknown; stack?: unknown } | undefined;
  if (error === undefined || error === null) return fields;
  if (typeof error !== 'object') return { ...fields, error: 'thrown value' };
  const type = String(error.type ?? error.name ?? 'Error').slice(0, 80);
  return { ...fields, error: type, ...(isHarmless(error, type) ? { reason: String(error.message) } : {}) };
}

/** A process that this version does not have yet, or no more; in these words of the SDK there is only its name. */
const unknownProcess =
  /^Failed to initialize workflow of type '[\w.-]{1,100}': no such function is exported by the workflow bundle$/;

/**
 * Sentences of `ChatwootError`, of the codec and of our processes hold neither tokens nor customer text; no other error
 * promises that. Those of processes are `ApplicationFailure`s, of which the way out of the sandbox leaves only the name.
 */
function isHarmless(error: { message?: unknown; stack?: unknown }, type: string): boolean {
  const message = String(error.message);
  return (
    (errorKinds as readonly string[]).includes(type) ||
    error instanceof PayloadRefused ||
    String(error.stack).startsWith(`ApplicationFailure: ${message}`) ||
    unknownProcess.test(message)
  );
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
  const log = (level: LogLevel, message: string, meta?: LogMetadata) => pino[levels[level]](safeFields(meta), message);
  return {
    log,
    trace: (message, meta) => log('TRACE', message, meta),
    debug: (message, meta) => log('DEBUG', message, meta),
    info: (message, meta) => log('INFO', message, meta),
    warn: (message, meta) => log('WARN', message, meta),
    error: (message, meta) => log('ERROR', message, meta),
  };
}
