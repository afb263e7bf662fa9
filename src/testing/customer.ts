import type { State } from './state/state.ts';

/** What a customer's message came to. */
export interface Written {
  inboxId: number;
  contactId: number;
  /** Key of the customer in his inbox. */
  sourceId: string;
  /** The display id. */
  conversationId: number;
  messageId: number;
}

/** Who writes, and where. Without a conversation a new one is opened. */
export interface From {
  contact?: { name?: string; email?: string; identifier?: string; phone_number?: string };
  /** Continues this conversation, as the customer it belongs to. */
  conversationId?: number;
  inboxId?: number;
}

export interface Customer {
  /** Makes an API inbox in the first account, without a webhook; the admin's doing. */
  inbox(name?: string, settings?: Record<string, unknown>): Promise<number>;
  /** Writes as a customer. The first API inbox is taken, and made if there is none. */
  write(text: string, from?: From): Promise<Written>;
}

/** Customers of the stand-in at `url`. Their calls show in `requests` as all others do. */
export function createCustomer(url: string, state: State): Customer {
  const call = async (path: string, body: unknown, token?: string) => {
    const answer = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(token && { api_access_token: token }),
      },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`The customer's call was answered with ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as { id: number; source_id: string };
  };
  const customer: Customer = {
    async inbox(name = 'API inbox', settings = {}) {
      const membership = state.accountUsers.find(({ role }) => role === 'administrator');
      const admin = state.users.get(membership?.userId ?? -1);
      if (!membership || !admin) throw new Error('There is no account with an administrator: start with a seed.');
      const body = { name, channel: { type: 'api', webhook_url: '' }, ...settings };
      const { id } = await call(`/api/v1/accounts/${membership.accountId}/inboxes`, body, admin.accessToken);
      return id;
    },
    async write(
      text,
      { contact = { name: 'Carol Customer', email: 'carol@customer.test' }, conversationId, inboxId } = {},
    ) {
      const old =
        conversationId === undefined ? undefined : state.conversations.find((row) => row.displayId === conversationId);
      if (conversationId !== undefined && !old) throw new Error(`There is no conversation ${conversationId}.`);
      const id =
        old?.inboxId ??
        inboxId ??
        state.inboxes.find((row) => row.channelType === 'Channel::Api')?.id ??
        (await customer.inbox());
      const inbox = state.inboxes.get(id);
      const base = `/public/api/v1/inboxes/${inbox?.identifier}/contacts`;
      const sourceId = old
        ? (state.contactInboxes.get(old.contactInboxId)?.sourceId ?? '')
        : (await call(base, contact)).source_id;
      const conversations = `${base}/${encodeURIComponent(sourceId)}/conversations`;
      const written = old?.displayId ?? (await call(conversations, {})).id;
      const message = await call(`${conversations}/${written}/messages`, { content: text });
      const link = state.contactInboxes.find((row) => row.inboxId === id && row.sourceId === sourceId);
      return {
        inboxId: id,
        contactId: link?.contactId ?? -1,
        sourceId,
        conversationId: written,
        messageId: message.id,
      };
    },
  };
  return customer;
}
