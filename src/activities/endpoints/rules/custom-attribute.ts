import type { Rule } from './rule.ts';

/** Types and models go by name or by number; a number written as text is answered with 500. */
export const numbersAreNumbers: Rule = (input) => {
  const wrong = ['attribute_display_type', 'attribute_model'].find((name) => /^\d+$/.test(textOf(input[name])));
  return wrong && `${wrong} is a number written as text: give the name, or the number without quotes.`;
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
