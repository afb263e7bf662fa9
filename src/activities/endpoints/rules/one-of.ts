import type { Rule } from './rule.ts';

/** Exactly one of two fields: without either nothing can be done, with both Chatwoot drops the second silently. */
export function oneOf(first: string, second: string): Rule {
  return (input) => {
    const given = [first, second].filter((name) => input[name] !== undefined).length;
    return given === 1 ? undefined : `give ${first} or ${second}, ${given === 0 ? 'one of the two' : 'not both'}.`;
  };
}
