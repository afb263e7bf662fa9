import { NativeConnection, type NativeConnectionOptions } from '@temporalio/worker';
import type { ChatwootError } from '../chatwoot/errors.ts';
import { refusalOfTemporal, temporalUnreachable } from './temporal-refusal.ts';

/** How long a start waits for Temporal, in milliseconds. The SDK by itself would go on trying for longer. */
const patienceMs = 15_000;

/**
 * Connects to Temporal and asks it for the namespace. Throws one sentence that names the setting at fault: address,
 * API key or namespace.
 */
export async function connectTemporal(options: NativeConnectionOptions, namespace: string): Promise<NativeConnection> {
  const address = options.address ?? '';
  const native = await NativeConnection.connect(options).catch((error: unknown) => {
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

function refusal(error: unknown, address: string, namespace: string): ChatwootError {
  const asking = { address, namespace, who: 'this worker', operation: 'worker' };
  return refusalOfTemporal(error, asking) ?? temporalUnreachable(asking);
}
