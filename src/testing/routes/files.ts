import type { Part } from '../http/body.ts';
import { Download, idOf, type Route } from '../http/call.ts';
import { bareNotFound } from '../refusal.ts';
import type { Attachment } from '../state/conversation-records.ts';
import type { World } from '../world.ts';

/** Serves what `data_url` of an attachment names, to anyone who has the address; at once, where Chatwoot redirects. */
export const fileRoutes: Route[] = [
  {
    method: 'GET',
    url: '/rails/active_storage/blobs/redirect/:attachment_id/:name',
    kind: 'public',
    handle: ({ world, path }) => {
      const file = world.state.attachments.get(idOf(path.attachment_id));
      if (!file) throw bareNotFound();
      return new Download(file.contentType, file.data);
    },
  },
];

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
