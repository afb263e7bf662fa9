import { readdirSync, readFileSync } from 'node:fs';

/** A recorded call with its `{{variables}}` still in place; `test/recordings.ts` gives them filled in, for others. */
export interface RecordedCall {
  step: number;
  operation?: string;
  as: 'admin' | 'agent' | 'bot' | 'platform' | 'wrong' | 'nobody';
  note?: string;
  request: {
    method: string;
    path: string;
    query?: Record<string, unknown>;
    headers?: Record<string, string>;
    body?: unknown;
    form?: Record<string, unknown>;
    raw_body?: string;
  };
  response: { status: number; headers: Record<string, string>; body?: unknown; empty?: true };
  save?: Record<string, string>;
}

export type RecordedEntry = RecordedCall | { step: number; comment: string };

export interface RecordedFile {
  steps: RecordedEntry[];
  variables_at_end: Record<string, unknown>;
  webhook_deliveries?: { path: string; headers: Record<string, string>; raw: string }[];
}

const folder = new URL('../recordings/', import.meta.url);

/** @param number the two digits that the file's name begins with. */
export function recordedFile(number: string): RecordedFile {
  const name = readdirSync(folder).find((file) => file.startsWith(number));
  if (!name) throw new Error(`No recording begins with ${number}.`);
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as RecordedFile;
}
