import { isObject, type Rule } from './rule.ts';

/** A bulk action that names no conversations or contacts, or nothing to do, answers 200 all the same. */
export const hasWork: Rule = ({ ids, fields, labels, action_name: action }) => {
  if (Array.isArray(ids) && ids.length === 0) return 'ids is empty: give at least one id.';
  const given = [fields, labels].some((value) => isObject(value) && Object.keys(value).length > 0);
  return given || action !== undefined ? undefined : 'there is nothing to do: say what to change.';
};
