import type { About } from '../world.ts';

/** Events that Chatwoot offers to webhooks; the last two go to bots only. */
export type WebhookEvent =
  | 'conversation_created'
  | 'conversation_status_changed'
  | 'conversation_updated'
  | 'message_created'
  | 'message_updated'
  | 'webwidget_triggered'
  | 'contact_created'
  | 'contact_updated'
  | 'conversation_typing_on'
  | 'conversation_typing_off'
  | 'inbox_created'
  | 'inbox_updated'
  | 'conversation_opened'
  | 'conversation_resolved';

/** One entry of `changed_attributes`: an object with one key. */
export type Change = Record<string, { previous_value: unknown; current_value: unknown }>;

/** What a webhook may subscribe to; anything else is refused with 422. */
export const subscribable: readonly WebhookEvent[] = [
  'conversation_status_changed',
  'conversation_updated',
  'conversation_created',
  'contact_created',
  'contact_updated',
  'message_created',
  'message_updated',
  'webwidget_triggered',
  'inbox_created',
  'inbox_updated',
  'conversation_typing_on',
  'conversation_typing_off',
];

/** What a webhook gets that names no subscriptions: recordings file 02. */
export const defaultSubscriptions: readonly WebhookEvent[] = subscribable.slice(0, 8);

/** Bots hear neither conversation_created nor contacts nor typing (Chatwoot 4.15.1, agent_bot_listener.rb). */
export const heardByBots: readonly WebhookEvent[] = [
  'conversation_status_changed',
  'conversation_updated',
  'conversation_opened',
  'conversation_resolved',
  'message_created',
  'message_updated',
];

/** An API inbox's own webhook hears everything about its conversations, without subscriptions. */
export const heardByInboxes: readonly WebhookEvent[] = [
  'conversation_created',
  'conversation_status_changed',
  'conversation_updated',
  'message_created',
  'message_updated',
  'conversation_typing_on',
  'conversation_typing_off',
];

/** Something that happened, to be told to everyone who listens. */
export interface Announcement {
  event: WebhookEvent;
  about: About;
  /** Shown as `changed_attributes`; undefined: the event has no such key. */
  changes?: Change[] | null | undefined;
}
