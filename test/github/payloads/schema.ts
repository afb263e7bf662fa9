import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { WebhookEvent } from './payloads.ts';

const published = JSON.parse(
  readFileSync(
    createRequire(import.meta.url).resolve('@octokit/openapi-webhooks/generated/api.github.com.json'),
    'utf8',
  ),
);

// Formats are what GitHub names so, uri-template among them: texts are looked at as texts.
const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
ajv.addSchema({ $id: 'github', components: published.components });
const checks = new Map<string, ValidateFunction>();

/** What GitHub's published schema of webhooks says against an event; nothing when it is as it should be. */
export function wrongIn({ name, payload }: WebhookEvent): string[] {
  const place = `${name}-${payload.action}`.replaceAll('_', '-');
  const schema = published.webhooks[place]?.post.requestBody.content['application/json'].schema;
  if (!schema) return [`GitHub's schema has no webhook ${place}`];
  const check = checks.get(place) ?? ajv.compile({ $ref: schema.$ref.replace(/^#/, 'github#') });
  checks.set(place, check);
  return check(payload) ? [] : (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
