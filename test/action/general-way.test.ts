import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runAction } from '../../scripts/run-action.ts';
import { type StandIn, startStandIn } from '../../src/testing/index.ts';

let far: StandIn;
let workspace: string;
beforeAll(async () => {
  far = await startStandIn();
  workspace = await mkdtemp(join(tmpdir(), 'workspace-'));
});
afterAll(async () => {
  await far.close();
  await rm(workspace, { recursive: true });
});
beforeEach(() => far.resetRequests());

const step = (inputs: { [name: string]: string }, env: { [name: string]: string } = {}) =>
  runAction(
    { 'base-url': far.url, 'account-id': '1', token: far.tokens.admin, ...inputs },
    { env: { GITHUB_WORKSPACE: workspace, ...env } },
  );

describe('the general way', () => {
  it('calls an operation with YAML, under Chatwoot’s own names', async () => {
    const params = 'name: Ada\nidentifier: "0042"\ncustom_attributes:\n  plan: gold\n';
    const run = await step({ operation: 'contacts.create', params });
    expect(run).toMatchObject({ code: 0, errors: [] });
    expect(far.requests[0]?.body).toEqual({ name: 'Ada', identifier: '0042', custom_attributes: { plan: 'gold' } });
    expect(JSON.parse(run.outputs.result ?? '').payload.contact.identifier).toBe('0042');
  });

  it('takes JSON with tabs, and a file from the workspace, but not both', async () => {
    writeFileSync(join(workspace, 'contact.json'), '{\n\t"name": "From a file"\n}');
    const fromFile = await step({ operation: 'contacts.create', 'params-file': 'contact.json' });
    expect(fromFile.outputs.ok).toBe('true');
    expect(far.requests[0]?.body).toMatchObject({ name: 'From a file' });
    const both = await step({ operation: 'contacts.create', 'params-file': 'contact.json', params: '{}' });
    expect(both.errors[0]).toMatch(/params-file is given too/);
  });

  it('keeps the line breaks of a block of text', async () => {
    const { conversationId } = await far.customer.write('Hello');
    far.resetRequests();
    const params = `conversation_id: ${conversationId}\ncontent: |\n  one: 1\n  two\n`;
    const run = await step({ operation: 'messages.create', params });
    expect(far.requests[0]?.body).toMatchObject({ content: 'one: 1\ntwo\n' });
    expect(run.outputs).toMatchObject({ 'conversation-id': String(conversationId) });
    expect(run.outputs['message-id']).toBe(String(JSON.parse(run.outputs.result ?? '').id));
  });

  it('sends a file of the workspace', async () => {
    const { conversationId } = await far.customer.write('Hello');
    writeFileSync(join(workspace, 'photo.png'), 'not really a photo');
    far.resetRequests();
    const params = `conversation_id: ${conversationId}\ncontent: see\nattachments: [{path: ./photo.png}]`;
    const run = await step({ operation: 'messages.create', params });
    expect(run.errors).toEqual([]);
    expect(JSON.parse(run.outputs.result ?? '').attachments).toHaveLength(1);
  });

  it('follows a list to its end', async () => {
    // A page of contacts has 15 rows, and only people with an address, number or identifier are listed.
    for (let n = 0; n < 17; n += 1) await step({ operation: 'contacts.create', params: `identifier: number-${n}` });
    const run = await step({ operation: 'contacts.list', 'all-pages': 'true' });
    const rows = JSON.parse(run.outputs.result ?? '') as { id: number; identifier: string | null }[];
    expect(rows.filter((row) => row.identifier?.startsWith('number-'))).toHaveLength(17);
    expect(run.outputs.count).toBe(String(new Set(rows.map((row) => row.id)).size));
    const noPages = await step({ operation: 'profile.get', 'all-pages': 'true' });
    expect(noPages.errors[0]).toMatch(/profile\.get has no pages/);
  });

  it('masks secrets of the answer before it hands the whole of it on', async () => {
    const run = await step({ operation: 'profile.get' });
    const { pubsub_token: secret } = JSON.parse(run.outputs.result ?? '') as { pubsub_token: string };
    expect(secret).toBeTruthy();
    expect(run.stdout).toContain(`::add-mask::${secret}`);
    expect(run.stdout.replace(/^::add-mask::.*$/gm, '') + run.summary).not.toContain(secret);
  });

  it('puts a long result into a file and names it', async () => {
    const { conversationId } = await far.customer.write('Hello');
    const params = `conversation_id: ${conversationId}\ncontent: "${'x'.repeat(70_000)}"`;
    const run = await step({ operation: 'messages.create', params });
    expect(run.outputs.result).toMatch(/^\{"file":".*\.json"\}$/);
    expect(JSON.parse(run.outputs['result-text'] ?? '').content).toHaveLength(70_000);
  });

  it('asks for no token where the operation needs none, and sends none', async () => {
    const { inboxId } = await far.customer.write('Hello');
    const identifier = far.state.inboxes.get(inboxId)?.identifier;
    far.resetRequests();
    const run = await step({
      operation: 'publicApi.inboxes.get',
      params: `inbox_identifier: ${identifier}`,
      token: '',
    });
    expect(run.errors).toEqual([]);
    expect(far.requests[0]?.headers).not.toHaveProperty('api-access-token');
  });

  it('never gives a platform operation the account of the step', async () => {
    const run = await step({ operation: 'platform.accounts.get', 'platform-token': 'x' });
    expect(run.errors[0]).toMatch(/account_id is missing/);
    expect(far.requests).toEqual([]);
  });

  it('shows in a dry run what would be sent, texts only outside public repositories, and sends nothing', async () => {
    const inputs = { operation: 'contacts.create', params: 'name: Ada Lovelace\nblocked: true', 'dry-run': 'true' };
    const event = join(workspace, 'event.json');
    const onGithub = { GITHUB_REPOSITORY: 'octo/repo', GITHUB_EVENT_PATH: event };
    writeFileSync(event, '{"repository":{"private":true}}');
    const here = await step(inputs);
    const inPrivate = await step(inputs, onGithub);
    writeFileSync(event, '{"repository":{"private":false}}');
    const inPublic = await step(inputs, onGithub);
    expect(here.stdout).toContain(
      'Would send POST /api/v1/accounts/1/contacts with {"name":"Ada Lovelace","blocked":true}',
    );
    expect(inPrivate.stdout).toContain('Ada Lovelace');
    expect(inPublic.stdout).toContain('{"name":"(a text of 12 characters)","blocked":true}');
    expect(JSON.stringify(inPublic)).not.toContain('Lovelace');
    expect(far.requests).toEqual([]);
  });

  it('takes what the environment says where inputs are missing, and stays read-only when told', async () => {
    const env = { CHATWOOT_BASE_URL: far.url, CHATWOOT_ACCOUNT_ID: '1', CHATWOOT_API_TOKEN: far.tokens.admin };
    const read = await runAction({ operation: 'contacts.list' }, { env });
    expect(read.outputs.ok).toBe('true');
    expect(read.stdout).toContain(`::add-mask::${far.tokens.admin}`);
    const inputs = { operation: 'contacts.create', params: 'name: x' };
    const refused = await runAction(inputs, { env: { ...env, CHATWOOT_READ_ONLY: 'true' } });
    expect(refused.errors[0]).toMatch(/read-only \(CHATWOOT_READ_ONLY\)/);
  });
});
