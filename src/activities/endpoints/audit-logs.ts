import type { AuditLogPage } from '../../chatwoot/answers/audit-log.ts';
import { json, operation } from '../../chatwoot/operation.ts';

/**
 * Lists who changed which setting of the account, newest first, 25 a page. The community edition answers 500, an
 * account without the audit_logs feature an empty list.
 * `.each` goes by page number in that order: entries written while it walks push others to the next page, so it walks
 * again until nothing new shows.
 */
export const list = operation('auditLogs.list', 'GET /api/v1/accounts/{account_id}/audit_logs', {
  tokens: ['user'],
  role: 'administrator',
  query: {
    /** from 1, 25 a page */
    page: { type: 'integer' },
  },
  answers: json<AuditLogPage>(),
  pages: { by: 'page', size: 25, rows: 'audit_logs', count: 'total_entries' },
  repeat: 'same',
  edition: 'enterprise',
});
