import type { Liquid } from 'liquidjs';
import { escapeMarkdown, withoutLiquid } from './escape.ts';
import { type TextValues, type TextVariable, textVariables, withheld } from './variables.ts';

/** What is wrong with a text, to go after its name. `variable` when it prints what the closing must not show. */
export class TextProblem extends Error {
  readonly variable: TextVariable | undefined;
  constructor(message: string, variable?: TextVariable) {
    super(message);
    this.variable = variable;
  }
}

/** A text that was found to be right. Throws `TextProblem` where it would print what is withheld. */
export type CompiledText = (values: TextValues) => string;

/** Throws `TextProblem` for an unknown variable, filter or tag, and for broken Liquid. */
export type Compile = (source: string) => CompiledText;

/** Conditions and comments. No loops and no variables of one's own, so that a text is as short as it looks. */
const tags: ReadonlySet<string> = new Set(['if', 'unless', 'case', 'comment', '#']);
/** `raw` is not among them: nothing goes out unescaped. */
const filters = ['default', 'upcase', 'downcase', 'capitalize', 'truncate', 'remove', 'replace'] as const;

let compile: Promise<Compile> | undefined;

/** Loads the engine when it is first needed: a step that tells nobody does without. */
export function openEngine(): Promise<Compile> {
  compile ??= create();
  return compile;
}

async function create(): Promise<Compile> {
  const { Drop, Liquid } = await import('liquidjs');
  class Withheld extends Drop {
    readonly variable: TextVariable;
    constructor(variable: TextVariable) {
      super();
      this.variable = variable;
    }
    override valueOf() {
      return null;
    }
  }
  /** Made of checked parts, and a backslash in it would lead elsewhere. */
  class Url extends Drop {
    readonly url: string;
    constructor(url: string) {
      super();
      this.url = url;
    }
    override valueOf() {
      return this.url;
    }
  }
  const print = (value: unknown): string => {
    if (value instanceof Withheld) throw new TextProblem('is withheld', value.variable);
    return value instanceof Url ? value.url : escapeMarkdown(String(value ?? ''));
  };
  const engine = new Liquid({ outputEscape: print, strictFilters: true, strictVariables: true, ...harmless });
  restrict(engine, (value) => value instanceof Withheld);
  const wrapped = (name: TextVariable, value: TextValues[TextVariable]) => {
    if (value === withheld) return new Withheld(name);
    return name === 'url' ? new Url(String(value)) : value;
  };
  return (source) => {
    const template = parse(engine, source);
    return (values) => {
      const scope = Object.fromEntries(textVariables.map((name) => [name, wrapped(name, values[name])]));
      try {
        return withoutLiquid(engine.renderSync(template, scope));
      } catch (error) {
        throw problemOf(error);
      }
    };
  };
}

/** Nothing is read from anywhere but the text and the values, and no filter makes a small text a huge one. */
const harmless = { ownPropertyOnly: true, templates: {}, parseLimit: 1_000_000, memoryLimit: 10_000_000 };

function restrict(engine: Liquid, isWithheld: (value: unknown) => boolean): void {
  for (const name of Object.keys(engine.tags)) if (!tags.has(name)) delete engine.tags[name];
  const all = { ...engine.filters };
  for (const name of Object.keys(all)) delete engine.filters[name];
  for (const name of filters) {
    const filter = all[name];
    if (typeof filter !== 'function') throw new Error(`liquidjs has no filter ${name} any more`);
    // Only `default` says what comes instead; others would make an empty text of what is withheld.
    engine.registerFilter(name, function (this: ThisParameterType<typeof filter>, value: unknown, ...rest: unknown[]) {
      const kept = name === 'default' ? undefined : [value, ...rest].find(isWithheld);
      return kept ?? filter.call(this, value, ...rest);
    });
  }
}

function parse(engine: Liquid, source: string) {
  try {
    const template = engine.parse(source);
    refuseSlips(source);
    const unknown = engine
      .globalFullVariablesSync(template)
      .find((name) => !(textVariables as readonly string[]).includes(name));
    if (unknown !== undefined)
      throw new TextProblem(`names ${unknown}, which is no variable: there are ${textVariables.join(', ')}.`);
    return template;
  } catch (error) {
    throw problemOf(error);
  }
}

const whole = /\{\{(?:"[^"]*"|'[^']*'|[^"'])*?\}\}|\{%(?:"[^"]*"|'[^']*'|[^"'])*?%\}/g;
const slip = new RegExp(`\\{\\s*(?:${textVariables.join('|')})\\b|[}%]\\}`);

/** To Liquid what lost a brace, to a shell or in a file, is a text like any other, and the customer would read it. */
function refuseSlips(source: string): void {
  const [found] = slip.exec(source.replace(whole, '')) ?? [];
  if (found === undefined) return;
  const lost = found === '%}' ? '{%' : '{{';
  throw new TextProblem(
    `has ${found} without ${lost} before it: write {{ first_name }}, and put quotes around the whole.`,
  );
}

/** The engine's own words without the lines of the text that it shows below them. */
function problemOf(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof TextProblem) return error;
  const inner = (error as { readonly originalError?: unknown }).originalError;
  if (inner instanceof TextProblem) return inner;
  const [words = ''] = error.message.split('\n');
  const hint = /^(undefined filter|tag .* not found)/.test(words)
    ? ` There are the tags ${[...tags].filter((tag) => tag !== '#').join(', ')} and the filters ${filters.join(', ')}.`
    : '';
  return new TextProblem(`is no Liquid that can be used here: ${words}.${hint}`);
}
