import type { YAMLParseError } from 'yaml';

/**
 * Reads YAML 1.2 (core schema: no dates, `yes` is a text) or JSON. The parser is loaded only here: most runs need none.
 * @param refuse ends it with what is wrong; names a line and never quotes it
 */
export async function parseYaml(text: string, refuse: (sentence: string) => never): Promise<unknown> {
  try {
    // JSON may be indented with tabs, which YAML forbids.
    return JSON.parse(text);
  } catch {
    const { isCollection, LineCounter, parseDocument, visit } = await import('yaml');
    const lineCounter = new LineCounter();
    const document = parseDocument(text, { schema: 'core', version: '1.2', prettyErrors: false, lineCounter });
    const refuseAt = (offset: number, reason: string) =>
      refuse(`it is neither YAML nor JSON: ${reason} at line ${lineCounter.linePos(offset).line}.`);
    // A value {{ first_name }} without quotes is right YAML, and a map that nobody means. First, since what comes behind it
    // breaks the syntax.
    visit(document, {
      Pair(_, { key }) {
        if (isCollection(key)) refuseAt(key.range?.[0] ?? 0, 'a text that begins with { needs quotes');
      },
    });
    const wrong = document.errors[0];
    if (wrong) refuseAt(wrong.pos[0], reasonOf(wrong));
    try {
      return document.toJS();
    } catch {
      return refuse('its aliases cannot be resolved: write the values out.');
    }
  }
}

/** The parser has one code for several faults, and its words tell them apart. */
const reasonOf = ({ code, message }: YAMLParseError): string =>
  inWords.find(([words]) => words.test(message))?.[1] ?? reasons[code] ?? 'the syntax is wrong';

const inWords: readonly (readonly [words: RegExp, reason: string])[] = [
  [/^Missing closing .quote/, 'a quote is still open'],
  [/must .*end with a [\]}]$/, 'a bracket is still open'],
  [/flow-(map|seq)-end/, 'a bracket closes nothing'],
  [/^Missing , /, 'a comma or colon is missing'],
  [/need to be followed by map values$/, 'a colon is missing'],
];

const reasons: { readonly [code: string]: string } = {
  BAD_INDENT: 'the indentation is wrong',
  TAB_AS_INDENT: 'a tab is used to indent',
  DUPLICATE_KEY: 'a key is there twice',
  MULTILINE_IMPLICIT_KEY: 'a key goes over several lines (a colon is missing, or a text with a colon needs quotes)',
  BLOCK_AS_IMPLICIT_KEY: 'a key is where none may be (a text with a colon needs quotes)',
  MULTIPLE_DOCS: 'a second document begins',
  UNRESOLVED_ALIAS: 'an alias is not known',
};
