import { openAsBlob } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ChatwootError } from './errors.ts';

/**
 * A file to send: a path on this machine, a Blob (a File keeps its name), or a stream.
 * Chatwoot takes at most 40 MB an attachment by default. A path is streamed from disk; a stream is read
 * whole first, since a multipart body needs its length.
 */
export type Upload =
  | Blob
  | { readonly path: string; readonly type?: string }
  | { readonly stream: NodeJS.ReadableStream | ReadableStream; readonly filename: string; readonly type?: string };

export interface UploadFile {
  readonly blob: Blob;
  readonly filename: string;
}

export function isUpload(value: unknown): value is Upload {
  if (value instanceof Blob) return true;
  if (typeof value !== 'object' || value === null) return false;
  return typeof (value as { path?: unknown }).path === 'string' || 'stream' in value;
}

/** Opens what is to be sent. A missing file is refused before any request leaves. */
export async function openUpload(upload: Upload, field: string, operation: string): Promise<UploadFile> {
  if (upload instanceof Blob) {
    return { blob: upload, filename: 'name' in upload && typeof upload.name === 'string' ? upload.name : field };
  }
  if ('path' in upload) {
    const found = await stat(upload.path).catch(() => undefined);
    if (!found?.isFile()) {
      throw new ChatwootError({
        kind: 'Invalid',
        operation,
        message: `${field} names the file ${upload.path}, which is not there or is not a file: give the path of a file that this step can read.`,
      });
    }
    const blob = await openAsBlob(upload.path, { type: upload.type ?? typeByName(upload.path) });
    return { blob, filename: basename(upload.path) };
  }
  const bytes = await buffer(
    upload.stream instanceof Readable ? upload.stream : Readable.from(upload.stream as AsyncIterable<unknown>),
  );
  return {
    blob: new Blob([new Uint8Array(bytes)], { type: upload.type ?? typeByName(upload.filename) }),
    filename: upload.filename,
  };
}

/** Chatwoot decides by the type it is told what is an image; these are the ones it shows inline. */
const typesByEnding: { readonly [ending: string]: string } = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  pdf: 'application/pdf',
  txt: 'text/plain',
  csv: 'text/csv',
  json: 'application/json',
  mp4: 'video/mp4',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
};

function typeByName(name: string): string {
  return typesByEnding[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream';
}
