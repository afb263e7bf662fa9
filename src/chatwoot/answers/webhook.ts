/**
 * An event that a webhook can be sent.
 * @source 'inbox_created', 'inbox_updated': operations.json webhooks.create subscriptions
 */
export type WebhookEvent =
  | 'conversation_status_changed'
  | 'message_created'
  | 'conversation_updated'
  | 'conversation_created'
  | 'contact_created'
  | 'contact_updated'
  | 'message_updated'
  | 'webwidget_triggered'
  | 'conversation_typing_on'
  | 'conversation_typing_off'
  | 'inbox_created'
  | 'inbox_updated';

/** A webhook of the account. `secret` signs the deliveries: never print it. */
export interface Webhook {
  id: number;
  /** Null when it was made without one. */
  name: string | null;
  url: string;
  account_id: number;
  subscriptions: WebhookEvent[];
  secret: string;
}
