import { type AccountCall, empty, objectOf, on, type Route, textOf, update } from '../http/call.ts';
import { invalid } from '../refusal.ts';
import type { Webhook } from '../state/records.ts';
import { defaultSubscriptions, subscribable } from '../webhooks/events.ts';
import { own, remove } from './scope.ts';

/** Webhooks of the account. Secrets are made here and cannot be chosen. */
export const webhookRoutes: Route[] = [
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
];

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
