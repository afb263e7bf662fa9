import { isObject, type Rule } from './rule.ts';

/** Chatwoot's tag library splits a title at commas, so one label would silently become two. */
export const wholeTitles: Rule = ({ labels }) => {
  const titles = isObject(labels) ? [labels.add, labels.remove].flat() : labels;
  if (!Array.isArray(titles)) return undefined;
  const at = titles.findIndex((title) => typeof title === 'string' && (title.includes(',') || title.trim() === ''));
  return at < 0
    ? undefined
    : `label ${at + 1} of labels is blank or has a comma, at which Chatwoot would split it: give each label as an entry of its own.`;
};
