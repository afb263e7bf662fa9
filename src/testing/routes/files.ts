import type { Part } from '../http/body.ts';
import type { Attachment } from '../state/conversation-records.ts';
import type { World } from '../world.ts';

/** Keeps uploaded files as attachments. */
export function storeFiles({ state }: World, parts: Part[]): Attachment[] {
  return parts.map((part) =>
    state.attachments.insert({
      id: state.attachments.nextId(),
      fileType: kindOf(part.contentType),
      extension: /\.([^.]+)$/.exec(part.fileName)?.[1] ?? '',
      contentType: part.contentType.split(';')[0] ?? '',
      fileName: part.fileName,
      size: part.data.byteLength,
      data: part.data,
    }),
  );
}

function kindOf(contentType: string): string {
  const kind = contentType.split('/')[0] ?? '';
  return ['image', 'audio', 'video'].includes(kind) ? kind : 'file';
}
