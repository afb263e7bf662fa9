import type { Rule } from './rule.ts';

/**
 * An update that names nothing to change is refused: Chatwoot answers 200 to it, and a step would say success for
 * nothing done.
 * @param others the fields that only say what is changed or how it is answered
 */
export function changesSomething(...others: readonly string[]): Rule {
  const besides = ['account_id', ...others];
  return (input) =>
    Object.keys(input).some((name) => input[name] !== undefined && !besides.includes(name))
      ? undefined
      : `there is nothing to change: give at least one field besides ${besides.join(', ')}.`;
}
