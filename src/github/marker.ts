import { createHash } from 'node:crypto';

/**
 * What makes something of ours on GitHub this one, in a form that readers of the page do not see. A digest, since a ref
 * may hold what is nobody's business there.
 */
export function markerOf(ref: string): string {
  return `<!-- chatwoot-flows:${createHash('sha256').update(ref).digest('hex').slice(0, 32)} -->`;
}

export const marked = (body: string, marker: string): string => `${body.trimEnd()}\n\n${marker}`;

/** Only at the end counts: whoever is quoted in a body could have written a marker into his own words. */
export const isMarked = (body: string | null | undefined, marker: string): boolean =>
  body?.trimEnd().endsWith(marker) ?? false;
