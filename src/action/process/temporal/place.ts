import { Client, Connection, isGrpcServiceError } from '@temporalio/client';
import { defaultPayloadConverter, type PayloadCodec } from '@temporalio/common';
import { ChatwootError } from '../../../chatwoot/errors.ts';
import { failureConverter } from '../../../worker/failure-converter.ts';
import { type Asking, refusalOfTemporal, temporalUnreachable } from '../../../worker/temporal-refusal.ts';
import { codecSentence } from './codec-sentence.ts';
import type { TemporalSettings } from './settings.ts';

/** A Temporal that answered. */
export interface Place {
  readonly client: Client;
  readonly connection: Connection;
  readonly address: string;
  readonly namespace: string;
  /** Hides what goes into Temporal; nothing without keys. */
  readonly codec: PayloadCodec | undefined;
  /**
   * Makes a call that ends when the step is over, and turns what Temporal refuses everywhere (namespace, API key) into
   * one sentence. Errors that mean something for one call alone are thrown as they are.
   */
  call<T>(make: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** How long a start waits for Temporal, in milliseconds. */
const patienceMs = 10_000;
/** The SDK's own would be the name of the machine, which every history then holds. */
const identity = 'chatwoot-flows/process';
const interrupted = new ChatwootError({ kind: 'Interrupted', operation: 'temporal', message: 'the step was stopped.' });

/**
 * Connects, or throws one sentence that names the setting at fault.
 * @param left milliseconds that the step has, since an attempt to connect cannot be broken off and would keep it alive
 */
export async function openPlace(settings: TemporalSettings, signal: AbortSignal, left = patienceMs): Promise<Place> {
  const { address, namespace, codec } = settings;
  const asking: Asking = { address, namespace, who: 'this step', operation: 'temporal' };
  const connection = await connect(settings, { signal, left, asking });
  // Loaded already: the SDK would load a failure converter by its path, and a bundle has none.
  const dataConverter = {
    payloadConverter: defaultPayloadConverter,
    failureConverter,
    payloadCodecs: codec ? [codec] : [],
  };
  const client = new Client({ connection, namespace, identity, ...(codec ? { dataConverter } : {}) });
  return {
    client,
    connection,
    address,
    namespace,
    codec,
    call: (make) =>
      unlessStopped(connection.withAbortSignal(signal, make), signal).catch((error: unknown) => {
        if (error === interrupted) throw error;
        throw refusalOfTemporal(error, asking) ?? noAnswer(error, address) ?? codecSentence(error) ?? error;
      }),
    close: () => connection.close(),
  };
}

/** gRPC's numbers (https://grpc.io/docs/guides/status-codes); its library makes 12, a call that is not known, of HTTP's 404. */
const codes = { unimplemented: 12, unavailable: 14 };

/** A step that is stopped meanwhile was not answered either. */
async function connect(
  { connection: options }: TemporalSettings,
  { signal, left, asking }: { signal: AbortSignal; left: number; asking: Asking },
): Promise<Connection> {
  let connection: Connection | undefined;
  try {
    connection = Connection.lazy({ ...options, connectTimeout: Math.min(patienceMs, left) });
    await unlessStopped(connection.ensureConnected(), signal);
    return connection;
  } catch (error) {
    await connection?.close();
    throw refusalOfTemporal(error, asking) ?? temporalUnreachable(asking);
  }
}

function noAnswer(error: unknown, address: string): ChatwootError | undefined {
  const code = codeOf(error);
  if (code === codes.unavailable)
    return new ChatwootError({
      kind: 'Unreachable',
      operation: 'temporal',
      message: `the Temporal at ${address} answers no more, so what this step asked of it last may have been done or not: look there, or run the step again.`,
      mayHaveHappened: true,
    });
  if (code !== codes.unimplemented) return undefined;
  const message = `what answers at ${address} is no Temporal, or one too old for this: check TEMPORAL_ADDRESS (host:port of the server itself, not of its pages or of a proxy).`;
  return new ChatwootError({ kind: 'Unreachable', operation: 'temporal', message });
}

/** An aborted call of the client ends as one of several errors; the step needs to know only that it was stopped. */
function unlessStopped<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(interrupted);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work
      .then(resolve, (error: unknown) => reject(signal.aborted ? interrupted : error))
      .finally(() => signal.removeEventListener('abort', stop));
  });
}

/** gRPC's number of what went wrong; nothing for an error of another kind. */
export function codeOf(error: unknown): number | undefined {
  for (let at = error; at instanceof Error; at = at.cause) if (isGrpcServiceError(at)) return at.code;
  return undefined;
}

/** The refusal of one call, when nothing better is known: the code, and for a wrong argument what Temporal says of it. */
export function refused(operation: string, error: unknown): unknown {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if (!isGrpcServiceError(at)) continue;
    const said = at.code === 3 ? `: ${at.details.slice(0, 200)}` : '';
    return new ChatwootError({
      kind: at.code === 3 ? 'Invalid' : 'ServerError',
      operation,
      message: `Temporal refused it (gRPC code ${at.code}${said}).`,
      mayHaveHappened: at.code === 4 || at.code === 14,
    });
  }
  return error;
}
