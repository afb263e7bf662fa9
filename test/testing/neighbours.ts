import type { StandIn } from '../../src/testing/index.ts';

async function api(on: StandIn, token: string, method: string, path: string, body?: unknown) {
  const answer = await fetch(on.url + path, {
    method,
    headers: { 'content-type': 'application/json', accept: 'application/json', api_access_token: token },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}

/** Another account and its conversation, whose status, labels and messages change all the time. */
export async function neighbour(on: StandIn, step: number): Promise<void> {
  const { platform } = on.tokens;
  if (on.state.accounts.size === 1) {
    const { id } = await api(on, platform, 'POST', '/platform/api/v1/accounts', { name: 'Next Door' });
    const user = await api(on, platform, 'POST', '/platform/api/v1/users', {
      name: 'Zoe',
      email: 'zoe@next.test',
      password: 'Sandbox-Passw0rd!',
    });
    const path = `/platform/api/v1/accounts/${id}/account_users`;
    await api(on, platform, 'POST', path, { user_id: user.id, role: 'administrator' });
    const account = `/api/v1/accounts/${id}`;
    const inbox = await api(on, user.access_token, 'POST', `${account}/inboxes`, {
      name: 'Door',
      channel: { type: 'api' },
    });
    const email = 'alice@customer.test';
    const { payload } = await api(on, user.access_token, 'POST', `${account}/contacts`, { name: 'Alice', email });
    const ids = { inbox_id: inbox.id, contact_id: payload.contact.id };
    await api(on, user.access_token, 'POST', `${account}/conversations`, ids);
  }
  const account = on.state.accounts.all()[1];
  const zoe = on.state.users.find((row) => row.name === 'Zoe');
  const path = `/api/v1/accounts/${account?.id}/conversations/1`;
  const token = zoe?.accessToken ?? '';
  // Not all at every step: a conversation takes 200 messages a minute, and here no time passes.
  const status = step % 4 === 0 ? 'resolved' : 'open';
  if (step % 2 === 0) await api(on, token, 'POST', `${path}/toggle_status`, { status });
  if (step % 3 === 0) await api(on, token, 'POST', `${path}/labels`, { labels: [`step-${step}`] });
  if (step % 3 === 1) await api(on, token, 'POST', `${path}/messages`, { content: `step ${step}` });
}

/** A second conversation in an inbox of its own, in the same account. */
export async function secondCustomer(on: StandIn, step: number): Promise<void> {
  const contact = { name: 'Otto Other', email: 'otto@elsewhere.example' };
  let inbox = on.state.inboxes.find((row) => row.name === 'Second inbox');
  if (!inbox) inbox = on.state.inboxes.get(await on.customer.inbox('Second inbox'));
  const old = on.state.conversations.find((row) => row.inboxId === inbox?.id);
  const { conversationId } = await on.customer.write(`step ${step}`, {
    ...(old ? { conversationId: old.displayId } : { contact, inboxId: inbox?.id ?? -1 }),
  });
  const path = `/api/v1/accounts/${on.state.accounts.all()[0]?.id}/conversations/${conversationId}`;
  await api(on, on.tokens.admin, 'POST', `${path}/toggle_status`, {
    status: 'snoozed',
    snoozed_until: 1_900_000_000 + step,
  });
  await api(on, on.tokens.bot, 'POST', `${path}/labels`, { labels: [`step-${step}`] });
}
