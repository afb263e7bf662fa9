import { iso } from '../answers/times.ts';
import { type AccountCall, objectOf, on, type Params, type Route, update } from '../http/call.ts';
import { crash, invalid } from '../refusal.ts';

/** The version whose behaviour the recordings show. */
export const version = '4.15.1';

export const serverRoutes: Route[] = [
  {
    method: 'GET',
    url: '/api',
    kind: 'public',
    handle: ({ world }) => ({
      version,
      timestamp: iso(world.now()).slice(0, 19).replace('T', ' '),
      queue_services: 'ok',
      data_services: 'ok',
    }),
  },
  { method: 'GET', url: '/health', kind: 'public', handle: () => ({ status: 'woot' }) },
  on.get('member', '', (call) => ({ ...account(call), latest_chatwoot_version: null, subscribed_features: [] })),
  ...update('administrator', '', (call) => {
    const { account: row, body } = call;
    const after = body.auto_resolve_after;
    if (typeof after === 'number' && after < 10) {
      throw invalid('Auto resolve after must be greater than or equal to 10', 'auto_resolve_after');
    }
    if (typeof body.name === 'string') row.name = body.name;
    if (typeof body.locale === 'string') row.locale = localeOf(body.locale);
    if (typeof body.domain === 'string') row.domain = body.domain;
    if (typeof body.support_email === 'string') row.supportEmail = body.support_email;
    const named = (names: string[]): Params =>
      Object.fromEntries(names.filter((name) => name in body).map((name) => [name, body[name]]));
    Object.assign(
      row.settings,
      named(['auto_resolve_after', 'auto_resolve_message', 'auto_resolve_ignore_waiting', 'auto_resolve_label']),
    );
    Object.assign(row.customAttributes, named(['industry', 'company_size', 'timezone']));
    return account(call);
  }),
];

/** An unknown language is a 500. */
export function localeOf(word: string): string {
  if (!/^(en|de|fr|es|it|nl|pt|pt_BR|pl|ja|ko|zh_CN|sv|da|fi|no|tr|ru|uk|cs)$/.test(word)) throw crash();
  return word;
}

/** What the seeded account may use. */
export const features =
  'inbound_emails channel_email channel_facebook help_center agent_bots macros agent_management team_management inbox_management labels custom_attributes automations canned_responses integrations voice_recorder channel_website campaigns reports crm auto_resolve_conversations audit_logs sla captain_integration custom_roles chatwoot_v4 contact_chatwoot_support_team channel_instagram assignment_v2 companies channel_tiktok captain_tasks'.split(
    ' ',
  );

function account({ account: row }: AccountCall) {
  const custom = objectOf(row.customAttributes) ?? {};
  const plan = { plan_name: null, subscribed_quantity: null, subscription_status: null, subscription_ends_on: null };
  return {
    settings: row.settings,
    created_at: iso(row.createdAt),
    ...(Object.keys(custom).length > 0 ? { custom_attributes: { ...plan, ...custom } } : {}),
    domain: row.domain,
    features: Object.fromEntries(features.map((name) => [name, true])),
    id: row.id,
    locale: row.locale,
    name: row.name,
    support_email: row.supportEmail,
    status: row.status,
    cache_keys: { label: '0', inbox: '0', team: '0' },
  };
}
