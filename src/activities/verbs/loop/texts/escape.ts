/** Characters that show nothing, or turn the direction of what follows. */
const unseen = /[\p{Cc}\p{Cf}\u2028\u2029]+/gu;
/** Marks of Markdown wherever they stand; `&` only where it begins an entity, `_` only where it is not within a word. */
const marks = /[\\*[\]<>|~@]|&(?=#?\w+;)|(?<![\p{L}\d])_|_(?![\p{L}\d])/gu;
/** What makes a heading, a list or a quote at the beginning of a line. */
const lineStart = /^(?:[-+#=]|\d+(?=[.)]))/;
/**
 * A dot that could make a domain, for programs that turn every domain into a link: of whatever signs (`💩.la` is one),
 * with an ending of two or more. Not those of versions.
 */
const domainDot = /(?<=\S)\.(?=[^\s.\d][^\s.])/gu;
/** By itself it makes an address of whatever comes behind its dot. */
const www = /www(?=\.)/gi;
/** Takes no room and allows no line break; no program takes it for a part of an address. */
const joiner = '\u2060';

/**
 * Text that somebody else wrote, as one line that Chatwoot's Markdown shows as it is: no emphasis, image, code or HTML,
 * and nothing that it, or a mail program, turns into a link. Backticks become apostrophes, since in a span of code that
 * a template may open around the value nothing can be escaped.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(unseen, '')
    .trim()
    .replaceAll('`', '’')
    .replace(marks, '\\$&')
    .replace(lineStart, (found) => (/\d/.test(found) ? `${joiner}${found}` : `\\${found}`))
    .replace(/\/(?=\/)/g, `/${joiner}`)
    .replace(domainDot, `.${joiner}`)
    .replace(www, `$&${joiner}`);
}

/**
 * Keeps Chatwoot from filling in what looks like a variable of its own: it runs Liquid over every outgoing message, notes
 * included (liquidable.rb). A backslash between the two characters shows nowhere where Markdown is rendered.
 */
export function withoutLiquid(text: string): string {
  return text.replace(/\{(?=[{%])/g, '{\\');
}
