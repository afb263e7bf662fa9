import { isGrpcServiceError } from '@temporalio/client';
import { NativeConnection, type NativeConnectionOptions } from '@temporalio/worker';
import { ChatwootError } from '../chatwoot/errors.ts';

/** How long a start waits for Temporal, in milliseconds. The SDK by itself would go on trying for longer. */
const patienceMs = 15_000;

/** Of a refused connection the native part says only these words, which are those of its gRPC library for 16 and 7. */
const deniedWords = /valid authentication credentials|does not have permission/;

/** gRPC's numbers (https://grpc.io/docs/guides/status-codes). */
const codes = { notFound: 5, permissionDenied: 7, unauthenticated: 16 };

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

/** @param error of the SDK; its message is searched, never passed on, since it may quote what was sent */
function refusal(error: unknown, address: string, namespace: string): ChatwootError {
  const code = isGrpcServiceError(error) ? error.code : undefined;
  const text = error instanceof Error ? error.message : '';
  if (code === codes.notFound) {
    return sentence(
      'NotFound',
      `the Temporal at ${address} has no namespace "${namespace}": check TEMPORAL_NAMESPACE, or create it (temporal operator namespace create).`,
    );
  }
  if (code === codes.unauthenticated || code === codes.permissionDenied || deniedWords.test(text)) {
    return sentence(
      'Unauthorized',
      `the Temporal at ${address} refuses this worker for namespace "${namespace}": check TEMPORAL_API_KEY (or the client certificate) and TEMPORAL_NAMESPACE.`,
    );
  }
  return sentence(
    'Unreachable',
    `no Temporal answers at ${address}: check TEMPORAL_ADDRESS, that the server runs, and the TLS settings (an API key turns TLS on).`,
  );
}

const sentence = (kind: 'NotFound' | 'Unauthorized' | 'Unreachable', message: string) =>
  new ChatwootError({ kind, operation: 'worker', message });
