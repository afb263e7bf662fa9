import type { AnswerOf } from '../../chatwoot/answers/by-operation.ts';
import { json, operation } from '../../chatwoot/operation.ts';

/**
 * DRAFT Controller exists only in the enterprise folder. Without the audit_logs feature: 200 with an empty list
 * (not 403).
 */
export const list = operation('auditLogs.list', 'GET /api/v1/accounts/{account_id}/audit_logs', {
  tokens: ['user'],
  role: 'administrator',
  query: {
    page: { type: 'integer' },
  },
  answers: json<AnswerOf['auditLogs.list']>(),
  pages: { by: 'page', size: 25, rows: 'audit_logs', count: 'total_entries' },
  repeat: 'same',
  edition: 'enterprise',
});
