import { isObject, type Rule } from './rule.ts';

/** A bulk action that names no conversations or contacts, or nothing to do, answers 200 all the same. */
export const hasWork: Rule = ({ ids, fields, labels, action_name: action }) => {
  if (Array.isArray(ids) && ids.length === 0) return 'ids is empty: give at least one id.';
  const given = [fields, labels].some((value) => isObject(value) && Object.keys(value).length > 0);
  return given || action !== undefined ? undefined : 'there is nothing to do: say what to change.';
};

const statuses = ['open', 'resolved', 'pending', 'snoozed'];
const bulkFields = ['status', 'assignee_id', 'team_id'];

/** What a bulk job knows: it drops other fields without a word, and an unknown status fails unseen (12, steps 134 and 137). */
export const knownBulkFields: Rule = ({ fields }) => {
  if (!isObject(fields)) return undefined;
  const unknown = Object.keys(fields).find((name) => !bulkFields.includes(name));
  if (unknown) return `fields.${unknown} would be dropped silently: bulk actions change only ${bulkFields.join(', ')}.`;
  return fields.status === undefined || statuses.includes(String(fields.status))
    ? undefined
    : `fields.status is none that Chatwoot knows: give one of ${statuses.join(', ')}.`;
};

/** Of both together Chatwoot does only the first (seen: recording 12 step 145). */
export const addOrRemove: Rule = ({ labels }) =>
  isObject(labels) && labels.add !== undefined && labels.remove !== undefined
    ? 'labels.add and labels.remove do not go together, Chatwoot would only add: make two calls.'
    : undefined;
