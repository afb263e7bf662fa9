import type { Environment } from '../inputs.ts';

/** Temporal Cloud's own addresses: of a namespace (NAME.ACCOUNT.tmprl.cloud) and of a region (REGION.api.temporal.io). */
const ofCloud = /\.(tmprl\.cloud|api\.temporal\.io)(:\d+)?$/;

/**
 * Where Temporal's pages show a run: below TEMPORAL_UI_URL, or in Temporal Cloud for its addresses. Nothing for another
 * server, whose pages may lie anywhere.
 */
export function uiLink(
  env: Environment,
  { address, namespace }: { readonly address: string; readonly namespace: string },
  { workflowId, runId }: { readonly workflowId: string; readonly runId: string },
): string | undefined {
  const given = env.TEMPORAL_UI_URL?.trim().replace(/\/+$/, '');
  const base = given || (ofCloud.test(address) ? 'https://cloud.temporal.io' : undefined);
  // Anything else than a web address would be a link that does something else in the summary.
  if (base === undefined || !/^https?:\/\//.test(base)) return undefined;
  const parts = ['namespaces', namespace, 'workflows', workflowId, runId].map(encodeURIComponent);
  return `${base}/${parts.join('/')}/history`;
}
