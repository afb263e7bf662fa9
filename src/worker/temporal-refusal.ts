import { isGrpcServiceError, NamespaceNotFoundError } from '@temporalio/client';
import { ChatwootError } from '../chatwoot/errors.ts';

/** Of a refused connection the native part says only these words, which are those of its gRPC library for 16 and 7. */
const deniedWords = /valid authentication credentials|does not have permission/;

/** gRPC's numbers (https://grpc.io/docs/guides/status-codes). */
const codes = { notFound: 5, permissionDenied: 7, unauthenticated: 16 };

/** `host` or `host:port`, as the SDK takes it. What is not may hold a password or a key, and so is never shown. */
export const isTemporalAddress = (text: string): boolean => {
  const [, port = '0'] = /^(?:\[[\da-f:.]+\]|[^\s/@?#:[\]]+)(?::(\d{1,5}))?$/i.exec(text) ?? ['', '65536'];
  return Number(port) <= 65_535;
};

const shown = (address: string): string =>
  isTemporalAddress(address) ? address : 'the given address (not shown: it is not host:port)';

export interface Asking {
  readonly address: string;
  readonly namespace: string;
  /** Who asks, for sentences: `this worker`. */
  readonly who: string;
  /** The `operation` of the error. */
  readonly operation: string;
}

/**
 * Why Temporal refuses everything, in one sentence that names the setting at fault: address, API key or namespace.
 * Nothing for an error that says something else.
 * @param error of the SDK; its message is searched, never passed on, since it may quote what was sent
 */
export function refusalOfTemporal(
  error: unknown,
  { address, namespace, who, operation }: Asking,
): ChatwootError | undefined {
  const sentence = (kind: 'NotFound' | 'Unauthorized', message: string) =>
    new ChatwootError({ kind, operation, message: `the Temporal at ${shown(address)} ${message}` });
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    const code = isGrpcServiceError(at) ? at.code : undefined;
    if (
      at instanceof NamespaceNotFoundError ||
      (code === codes.notFound && at.message.includes(`amespace ${namespace}`))
    ) {
      return sentence(
        'NotFound',
        `has no namespace "${namespace}": check TEMPORAL_NAMESPACE, or create it (temporal operator namespace create).`,
      );
    }
    if (code === codes.unauthenticated || code === codes.permissionDenied || deniedWords.test(at.message)) {
      return sentence(
        'Unauthorized',
        `refuses ${who} for namespace "${namespace}": check TEMPORAL_API_KEY (or the client certificate) and TEMPORAL_NAMESPACE.`,
      );
    }
  }
  return undefined;
}

/** No connection came about. */
export const temporalUnreachable = ({ address, operation }: Asking): ChatwootError =>
  new ChatwootError({
    kind: 'Unreachable',
    operation,
    message: `no Temporal answers at ${shown(address)}: check TEMPORAL_ADDRESS (host:port, without https://), that the server runs, and the TLS settings (an API key turns TLS on).`,
  });
