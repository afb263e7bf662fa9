import { NativeConnection, type NativeConnectionOptions } from '@temporalio/worker';
import type { ChatwootError } from '../chatwoot/errors.ts';
import { refusalOfTemporal, temporalUnreachable } from './temporal-refusal.ts';

/** How long a start waits for a connection, and for an answer, in milliseconds. The SDK by itself would go on trying for longer. */
const patienceMs = 15_000;

/**
 * Connects to Temporal and asks it for the namespace. Throws one sentence that names the setting at fault: address,
 * API key or namespace.
 */
export async function connectTemporal(options: NativeConnectionOptions, namespace: string): Promise<NativeConnection> {
  const address = options.address ?? '';
  const native = await within(patienceMs, NativeConnection.connect(options)).catch((error: unknown) => {
    throw refusal(error, address, namespace);
  });
  try {
    await native.withDeadline(Date.now() + patienceMs, () => native.workflowService.describeNamespace({ namespace }));
    return native;
  } catch (error) {
    await native.close();
    throw refusal(error, address, namespace);
  }
}

/** How long a question about readiness may take, in milliseconds: Kubernetes gives a probe one second unless told. */
const probeMs = 900;

/** Whether Temporal answers now. The SDK goes on asking for tasks without it, and gets them once it is back. */
export async function isTemporalThere(native: NativeConnection): Promise<boolean> {
  try {
    await within(
      probeMs,
      native.withDeadline(Date.now() + probeMs, () => native.workflowService.getSystemInfo({})),
    );
    return true;
  } catch {
    return false;
  }
}

/** The SDK waits for ever where somebody takes the connection and says nothing, and past a deadline where nobody does. */
async function within<T>(ms: number, asking: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('it took too long')), ms);
  });
  return Promise.race([asking, over]).finally(() => clearTimeout(timer));
}

function refusal(error: unknown, address: string, namespace: string): ChatwootError {
  const asking = { address, namespace, who: 'this worker', operation: 'worker' };
  return refusalOfTemporal(error, asking) ?? temporalUnreachable(asking);
}
