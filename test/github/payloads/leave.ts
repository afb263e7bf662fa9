import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WebhookEvent } from './payloads.ts';

/** Leaves an event where a job finds it, as a runner does. `remove` takes the file away again. */
export function leaveEvent({ name, payload }: WebhookEvent): { env: Record<string, string>; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'github-event-'));
  const path = join(folder, 'event.json');
  writeFileSync(path, JSON.stringify(payload));
  return {
    env: {
      GITHUB_EVENT_NAME: name,
      GITHUB_EVENT_PATH: path,
      GITHUB_REPOSITORY: payload.repository.full_name,
      GITHUB_REPOSITORY_ID: String(payload.repository.id),
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
