import type { DataConverter } from '@temporalio/common';

const paths = ['payloadConverterPath', 'failureConverterPath'] as const;

/**
 * A user's own data converter with ours on top. Temporal encodes with the first codec first, so ours, which encrypts,
 * sees what a compressing one left. A codec that is there already is not added again: a plugin that is on both the
 * connection and the worker is asked twice.
 * @throws an Error when both name a different converter file: one would silently be lost
 */
export function addConverter(own: DataConverter | undefined, ours: DataConverter): DataConverter {
  for (const path of paths) {
    if (own?.[path] !== undefined && ours[path] !== undefined && own[path] !== ours[path]) {
      throw new Error(
        `ChatwootPlugin: ${path} is given twice, by you and by the plugin: Temporal takes one file only.`,
      );
    }
  }
  const codecs = own?.payloadCodecs ?? [];
  const news = (ours.payloadCodecs ?? []).filter((codec) => !codecs.includes(codec));
  return { ...own, ...ours, payloadCodecs: [...codecs, ...news] };
}
