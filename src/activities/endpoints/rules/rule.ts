import type { Row } from '../../../chatwoot/operation.ts';

/** A rule over several fields of one operation: the sentence to refuse with, or nothing. */
export type Rule = NonNullable<Row['check']>;

/** Several rules as one: what the first of them that objects has to say. */
export function allOf(...rules: readonly Rule[]): Rule {
  return (input) => {
    for (const rule of rules) {
      const problem = rule(input);
      if (problem) return problem;
    }
    return undefined;
  };
}

/** True for a JSON object, as opposed to a list, null or a plain value. */
export function isObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
