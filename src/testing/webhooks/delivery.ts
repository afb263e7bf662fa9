import { createHmac } from 'node:crypto';
import type { Where } from '../answers/message.ts';
import type { Faults } from '../faults.ts';
import type { Sleep } from '../http/work.ts';
import { saveMessage } from '../rules/messages.ts';
import { openAfterBotFailure } from '../rules/status.ts';
import type { About, World } from '../world.ts';
import { type Announcement, heardByBots, heardByInboxes, type WebhookEvent } from './events.ts';
import { payload } from './payloads.ts';

/** One attempt to deliver, kept for assertions. */
export interface Delivery {
  to: 'account' | 'inbox' | 'bot';
  event: WebhookEvent;
  url: string;
  id: string;
  body: string;
  /** What the receiver answered; null: no answer within five seconds, or not a loopback address. */
  status: number | null;
}

interface Target {
  to: Delivery['to'];
  url: string;
  secret: string;
}

/** The real server waits five seconds for a receiver. */
const patience = 5000;
/** Between two attempts of a bot's delivery. */
const pause = 3000;

export interface Sending {
  faults: Faults;
  sleep: Sleep;
  log: Delivery[];
  where: Where;
}

/** Sends an announcement to everyone who listens; to loopback addresses only. Bots are told from within the request,
 * the others by a job, which knows of nobody's presence. */
export function deliver(world: World, { faults, sleep, log, where }: Sending, announcement: Announcement): void {
  const { event, about } = announcement;
  for (const target of targets(world, event, about)) {
    const body = payload(world, announcement, target.to === 'bot' ? where : 'outside');
    if (!body) continue;
    const raw = railsJson(body);
    const id = world.chance.uuid();
    const attempt = async () => {
      const timestamp = String(Math.floor(world.now() / 1000));
      const entry: Delivery = { to: target.to, event, url: target.url, id, body: raw, status: null };
      log.push(entry);
      entry.status = await post(target, raw, { id, timestamp });
      return entry.status;
    };
    const once = async (send: () => Promise<number | null>) => {
      const status = await send();
      if (target.to === 'inbox' && !isFine(status)) failMessage(world, event, about, status);
    };
    const toBot = async (send: () => Promise<number | null>) => {
      for (let left = 3; left > 0; left--) {
        const status = await send();
        if (status !== 429 && status !== 500) return;
        if (left > 1) await sleep(pause);
      }
      const row = world.state.conversations.get(about.conversationId ?? -1);
      if (row && (event === 'message_created' || event === 'message_updated')) openAfterBotFailure(world, row);
      world.settle();
    };
    for (let time = faults.deliveries(event); time > 0; time--) {
      world.background(() => (target.to === 'bot' ? toBot(attempt) : once(attempt)));
    }
  }
}

const isFine = (status: number | null) => status !== null && status >= 200 && status < 300;

/** A failed delivery of an API inbox marks the message failed, which is news of its own (09 step 59). */
function failMessage(world: World, event: WebhookEvent, about: About, status: number | null): void {
  const row = world.state.messages.get(about.messageId ?? -1);
  if (!row || row.status === 'failed' || (event !== 'message_created' && event !== 'message_updated')) return;
  const error = status === 500 ? '500 Internal Server Error' : status === null ? 'Timed out' : String(status);
  saveMessage(world, row, { status: 'failed', contentAttributes: { ...row.contentAttributes, external_error: error } });
  world.settle();
}

function targets({ state }: World, event: WebhookEvent, about: About): Target[] {
  const conversation = state.conversations.get(about.conversationId ?? -1);
  const contact = state.contacts.get(about.contactId ?? -1);
  const accountId = conversation?.accountId ?? contact?.accountId;
  const found: Target[] = state.webhooks
    .filter((row) => row.accountId === accountId && row.subscriptions.includes(event))
    .map((row) => ({ to: 'account', url: row.url, secret: row.secret }));
  const inbox = conversation && state.inboxes.get(conversation.inboxId);
  if (!inbox) return found;
  const url = inbox.channel.webhook_url;
  if (typeof url === 'string' && url !== '' && heardByInboxes.includes(event)) {
    found.push({ to: 'inbox', url, secret: inbox.secret });
  }
  if (heardByBots.includes(event)) {
    for (const id of new Set([inbox.agentBotId, conversation.assigneeBotId])) {
      const bot = state.agentBots.get(id ?? -1);
      if (bot?.outgoingUrl) found.push({ to: 'bot', url: bot.outgoingUrl, secret: bot.secret });
    }
  }
  return found;
}

async function post({ url, secret }: Target, raw: string, { id, timestamp }: { id: string; timestamp: string }) {
  if (!/^https?:\/\/(127\.0\.0\.1|localhost|\[::1\])([:/]|$)/.test(url)) return null;
  const signature = createHmac('sha256', secret).update(`${timestamp}.${raw}`).digest('hex');
  const answer = await fetch(url, {
    method: 'POST',
    body: raw,
    redirect: 'manual',
    signal: AbortSignal.timeout(patience),
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      'user-agent': 'Ruby',
      'x-chatwoot-delivery': id,
      'x-chatwoot-timestamp': timestamp,
      'x-chatwoot-signature': `sha256=${signature}`,
    },
  }).catch(() => undefined);
  await answer?.body?.cancel();
  return answer?.status ?? null;
}

/** Rails writes these five characters as escapes, so a receiver that re-serialises gets another signature. */
function railsJson(value: object): string {
  const escapes = /[<>&\u2028\u2029]/g;
  return JSON.stringify(value).replace(escapes, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
