import type { Page } from '../../chatwoot/answers/common.ts';
import type { ReportingEvent, ReportingEventMeta } from '../../chatwoot/answers/report.ts';
import { json, operation } from '../../chatwoot/operation.ts';
import { period } from './rules/period.ts';

/**
 * Lists what was measured about conversations (first responses, resolutions and so on), newest first, 25 a page.
 * conversation_id in the rows is an internal number, not the one in the dashboard. Enterprise edition only; the
 * community edition answers 404.
 * `.each` goes by page number in that order: events that come in meanwhile push others to the next page, so it walks
 * again until nothing new shows.
 */
export const list = operation('reportingEvents.list', 'GET /api/v1/accounts/{account_id}/reporting_events', {
  tokens: ['user'],
  role: 'administrator',
  query: {
    /** from 1, 25 a page */
    page: { type: 'integer' },
    /** seconds since 1970; needs until */
    since: { type: 'integer' },
    /** seconds since 1970, exclusive; needs since */
    until: { type: 'integer' },
    /** id of the inbox */
    inbox_id: { type: 'integer' },
    /** user id of the agent */
    user_id: { type: 'integer' },
    /** first_response, conversation_resolved, reply_time, conversation_opened, conversation_bot_handoff or conversation_bot_resolved; others find nothing */
    name: { type: 'string' },
  },
  answers: json<Page<ReportingEventMeta, ReportingEvent>>(),
  pages: { by: 'page', size: 25, rows: 'payload', count: 'meta.count' },
  repeat: 'same',
  edition: 'enterprise',
  check: period,
});
