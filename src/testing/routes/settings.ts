import { agentBot } from '../answers/people.ts';
import { iso } from '../answers/times.ts';
import { type AccountCall, empty, idOf, noContent, objectOf, on, type Route, textOf, update } from '../http/call.ts';
import { crash, invalid, notFound } from '../refusal.ts';
import type { AttributeDefinition, Label, Webhook } from '../state/records.ts';
import type { Table } from '../state/table.ts';
import { defaultSubscriptions, subscribable } from '../webhooks/events.ts';

/** What an administrator configures: labels, attribute definitions, webhooks, bots. */
export const settingsRoutes: Route[] = [
  on.get('member', '/labels', ({ world, account }) => {
    const rows = world.state.labels.filter((row) => row.accountId === account.id);
    return { payload: rows.sort((one, other) => one.title.localeCompare(other.title)).map(label) };
  }),
  on.get('administrator', '/labels/:id', (call) => label(own(call, call.world.state.labels))),
  on.post('administrator', '/labels', (call) => {
    const { world, account } = call;
    const body = objectOf(call.body.label) ?? call.body;
    const title = textOf(body.title)?.toLowerCase() ?? '';
    if (!/^[\p{L}\p{N}]+[\p{L}\p{N}_-]+$/u.test(title)) throw invalid('Title is invalid', 'title');
    if (world.state.labels.find((row) => row.accountId === account.id && row.title === title)) {
      throw invalid('Title has already been taken', 'title');
    }
    const row = world.state.labels.insert({
      id: world.state.labels.nextId(),
      accountId: account.id,
      title,
      description: textOf(body.description),
      color: textOf(body.color) ?? '#1f93ff',
      showOnSidebar: typeof body.show_on_sidebar === 'boolean' ? body.show_on_sidebar : null,
    });
    return label(row);
  }),
  on.delete('administrator', '/labels/:id', (call) => remove(call, call.world.state.labels, empty)),

  on.get('member', '/custom_attribute_definitions', ({ world, account, query }) => {
    const model = query.attribute_model === undefined ? undefined : modelOf(query.attribute_model);
    return world.state.attributeDefinitions
      .filter((row) => row.accountId === account.id && (!model || row.model === model))
      .map(definition);
  }),
  on.get('member', '/custom_attribute_definitions/:id', (call) =>
    definition(own(call, call.world.state.attributeDefinitions)),
  ),
  on.post('administrator', '/custom_attribute_definitions', define),
  on.delete('administrator', '/custom_attribute_definitions/:id', (call) =>
    remove(call, call.world.state.attributeDefinitions, noContent),
  ),

  on.get('administrator', '/webhooks', ({ world, account }) => ({
    payload: { webhooks: world.state.webhooks.filter((row) => row.accountId === account.id).map(webhook) },
  })),
  on.post('administrator', '/webhooks', (call) => {
    const { world, account } = call;
    const body = objectOf(call.body.webhook) ?? call.body;
    const row: Webhook = {
      id: -1,
      accountId: account.id,
      name: textOf(body.name),
      url: textOf(body.url) ?? '',
      subscriptions: 'subscriptions' in body ? ([body.subscriptions].flat() as string[]) : [...defaultSubscriptions],
      secret: world.chance.token(),
    };
    checkWebhook(call, row);
    row.id = world.state.webhooks.nextId();
    return { payload: { webhook: webhook(world.state.webhooks.insert(row)) } };
  }),
  ...update('administrator', '/webhooks/:id', (call) => {
    const row = own(call, call.world.state.webhooks);
    const body = objectOf(call.body.webhook) ?? call.body;
    const wanted: Webhook = {
      ...row,
      name: 'name' in body ? textOf(body.name) : row.name,
      url: textOf(body.url) ?? row.url,
      subscriptions: 'subscriptions' in body ? ([body.subscriptions].flat() as string[]) : row.subscriptions,
    };
    checkWebhook(call, wanted, row);
    Object.assign(row, wanted);
    return { payload: { webhook: webhook(row) } };
  }),
  on.delete('administrator', '/webhooks/:id', (call) => remove(call, call.world.state.webhooks, empty)),

  on.get('member', '/agent_bots', ({ world, account, role }) =>
    world.state.agentBots
      .filter((row) => row.accountId === account.id || row.accountId === null)
      .map((row) => agentBot(row, role === 'administrator')),
  ),
  on.get('member', '/agent_bots/:id', (call) =>
    agentBot(own(call, call.world.state.agentBots), call.role === 'administrator'),
  ),
  on.post('administrator', '/agent_bots', ({ world, account, body }) => {
    if (body.bot_type !== undefined && body.bot_type !== 'webhook') throw crash();
    const row = world.state.agentBots.insert({
      id: world.state.agentBots.nextId(),
      name: textOf(body.name) ?? '',
      description: textOf(body.description),
      outgoingUrl: textOf(body.outgoing_url),
      accountId: account.id,
      accessToken: world.chance.token(),
      secret: world.chance.token(),
    });
    return agentBot(row, true);
  }),
  on.delete('administrator', '/agent_bots/:id', (call) => remove(call, call.world.state.agentBots, empty)),
];

function own<Row extends { id: number; accountId: number | null }>(call: AccountCall, table: Table<Row>): Row {
  const row = table.get(idOf(call.path.id));
  if (row?.accountId !== call.account.id) throw notFound();
  return row;
}

function remove<Row extends { id: number; accountId: number | null }, Answer>(
  call: AccountCall,
  table: Table<Row>,
  answer: Answer,
): Answer {
  table.delete(own(call, table).id);
  return answer;
}

const label = (row: Label) => ({
  id: row.id,
  title: row.title,
  description: row.description,
  color: row.color,
  show_on_sidebar: row.showOnSidebar,
});

const models = ['conversation_attribute', 'contact_attribute'] as const;
const displayTypes = ['text', 'number', 'currency', 'percent', 'link', 'date', 'list', 'checkbox'];

/** Enums are taken as words or as their places; anything else is a 500. */
function modelOf(value: unknown): AttributeDefinition['model'] {
  const model = models.find((word, at) => word === value || String(at) === String(value));
  if (!model) throw crash();
  return model;
}

function define({ world, account, body: given }: AccountCall) {
  const body = objectOf(given.custom_attribute_definition) ?? given;
  const { attributeDefinitions } = world.state;
  const model = modelOf(body.attribute_model ?? 0);
  const wanted = body.attribute_display_type ?? 0;
  const displayType = displayTypes.find((word, at) => word === wanted || String(at) === String(wanted));
  if (!displayType) throw crash();
  const key = textOf(body.attribute_key) ?? '';
  const taken = attributeDefinitions.find(
    (row) => row.accountId === account.id && row.model === model && row.key === key,
  );
  if (taken) throw invalid('Attribute key has already been taken', 'attribute_key');
  if (['status', 'priority', 'assignee_id', 'labels', 'name', 'email'].includes(key)) {
    const why = 'The provided key is not allowed as it might conflict with default attributes.';
    throw invalid(`Attribute key ${why}`, 'attribute_key');
  }
  const now = world.now();
  return definition(
    attributeDefinitions.insert({
      id: attributeDefinitions.nextId(),
      accountId: account.id,
      displayName: textOf(body.attribute_display_name),
      key,
      displayType,
      description: textOf(body.attribute_description),
      model,
      values: Array.isArray(body.attribute_values) ? body.attribute_values : [],
      regexPattern: textOf(body.regex_pattern),
      regexCue: textOf(body.regex_cue),
      createdAt: now,
      updatedAt: now,
    }),
  );
}

const definition = (row: AttributeDefinition) => ({
  id: row.id,
  attribute_display_name: row.displayName,
  attribute_display_type: row.displayType,
  attribute_description: row.description,
  attribute_key: row.key,
  regex_pattern: row.regexPattern,
  regex_cue: row.regexCue,
  attribute_values: row.values,
  attribute_model: row.model,
  default_value: null,
  created_at: iso(row.createdAt),
  updated_at: iso(row.updatedAt),
});

function checkWebhook({ world, account }: AccountCall, wanted: Webhook, self?: Webhook): void {
  if (!/^https?:\/\/./.test(wanted.url)) throw invalid('Url is invalid', 'url');
  const { subscriptions } = wanted;
  if (subscriptions.length === 0 || subscriptions.some((one) => !(subscribable as readonly string[]).includes(one))) {
    throw invalid('Subscriptions Invalid events', 'subscriptions');
  }
  const taken = (row: Webhook) => row.accountId === account.id && row !== self && row.url === wanted.url;
  if (world.state.webhooks.find(taken)) throw invalid('Url has already been taken', 'url');
}

const webhook = (row: Webhook) => ({
  id: row.id,
  name: row.name,
  url: row.url,
  account_id: row.accountId,
  subscriptions: row.subscriptions,
  secret: row.secret,
});
