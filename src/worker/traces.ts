import type { SpanExporter } from '@opentelemetry/sdk-trace-base';
import type { OpenTelemetryPlugin } from '@temporalio/interceptors-opentelemetry';
import type { Logger as Pino } from 'pino';
import { ChatwootError } from '../chatwoot/errors.ts';

/** What CHATWOOT_FLOWS_TRACES=true needs; the SDK's plugin is made for OpenTelemetry JS 1, so newer exporters do not fit. */
export const tracePackages =
  '@temporalio/interceptors-opentelemetry @opentelemetry/exporter-trace-otlp-http@0.57 @opentelemetry/resources@1 @opentelemetry/sdk-trace-base@1';

/**
 * The SDK's own OpenTelemetry plugin, sending spans by OTLP over HTTP to the address in OTEL_EXPORTER_OTLP_ENDPOINT.
 * Its packages are loaded only here. Spans name workflows, activities and their ids, never arguments or results.
 * @param log told once when no spans arrive, and again when they have arrived meanwhile
 */
export async function tracing(
  log: Pick<Pino, 'warn'>,
): Promise<{ plugin: OpenTelemetryPlugin; flush(): Promise<void> }> {
  const [{ OpenTelemetryPlugin }, { OTLPTraceExporter }, { Resource }, { BatchSpanProcessor }] = await Promise.all([
    import('@temporalio/interceptors-opentelemetry'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
    import('@opentelemetry/sdk-trace-base'),
  ]).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new ChatwootError({
      kind: 'Invalid',
      operation: 'CHATWOOT_FLOWS_TRACES',
      message: `traces need packages that are not installed: npm install ${tracePackages}`,
    });
  });
  const spanProcessor = new BatchSpanProcessor(warning(new OTLPTraceExporter(), log));
  const plugin = new OpenTelemetryPlugin({
    resource: new Resource({ 'service.name': 'chatwoot-flows' }),
    spanProcessor,
  });
  // An address that takes no spans must not keep the worker from ending.
  return { plugin, flush: () => spanProcessor.shutdown().catch(() => {}) };
}

/** OpenTelemetry drops what it cannot send, and says so to nobody. Its own words may hold the address and its query. */
function warning(exporter: SpanExporter, log: Pick<Pino, 'warn'>): SpanExporter {
  let isAway = false;
  return {
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        if (result.code !== 0 && !isAway)
          log.warn(
            'spans cannot be sent and are lost: check OTEL_EXPORTER_OTLP_ENDPOINT, or turn CHATWOOT_FLOWS_TRACES off',
          );
        isAway = result.code !== 0;
        done(result);
      }),
    shutdown: () => exporter.shutdown(),
  };
}
