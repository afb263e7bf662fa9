import { isObject, type Rule } from './rule.ts';

/** Chatwoot switches a feature on for any text, "false" included. */
export const featuresAreBoolean: Rule = ({ features }) => {
  const wrong = Object.entries(isObject(features) ? features : {}).find(([, on]) => typeof on !== 'boolean');
  return wrong
    ? `features.${wrong[0]} must be true or false as JSON, not text: Chatwoot would switch it on for any text.`
    : undefined;
};
