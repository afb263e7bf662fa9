/** A line's place in the document, as CommonMark reads it, by what it begins with. */
export interface Fence {
  readonly mark: string;
  readonly length: number;
}

export interface HtmlStart {
  /** What ends it, on whichever line; undefined where a blank line does. */
  readonly end: RegExp | undefined;
  /** False for the kind that may not stand right below a paragraph. */
  readonly interrupts: boolean;
}

export interface ItemStart {
  /** Columns up to the content. */
  readonly indent: number;
  readonly rest: string;
  readonly interrupts: boolean;
}

/** Lines of a text without tabs: each stands for the spaces up to the next column that four divides. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n|\n|\r/).map((line) => {
    let shown = '';
    for (const part of line.split(/(\t)/)) shown += part === '\t' ? ' '.repeat(4 - (shown.length % 4)) : part;
    return shown;
  });
}

export const isBlank = (line: string): boolean => line.trim() === '';
export const indentOf = (line: string): number => /^ */.exec(line)?.[0].length ?? 0;
export const isHeading = (line: string): boolean => /^ {0,3}#{1,6}(?: |$)/.test(line);
export const isRule = (line: string): boolean => /^ {0,3}(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$/.test(line);
/** Below a paragraph it makes a heading of it. */
export const isUnderline = (line: string): boolean => /^ {0,3}(?:=+|-+) *$/.test(line);

/** What a line of a quote says. */
export const quotedIn = (line: string): string | undefined => /^ {0,3}> ?(.*)$/.exec(line)?.[1];

export function fenceOf(line: string): Fence | undefined {
  const [, ticks, tildes] = /^ {0,3}(?:(`{3,})[^`]*|(~{3,}).*)$/.exec(line) ?? [];
  const run = ticks ?? tildes;
  return run === undefined ? undefined : { mark: run.charAt(0), length: run.length };
}

export function closesFence(line: string, { mark, length }: Fence): boolean {
  const run = /^ {0,3}([`~]+) *$/.exec(line)?.[1];
  return run !== undefined && run.length >= length && [...run].every((one) => one === mark);
}

export function itemOf(line: string): ItemStart | undefined {
  const match = /^( {0,3})([-+*]|\d{1,9}[.)])( +|$)(.*)$/.exec(line);
  if (!match || isRule(line)) return undefined;
  const [, before = '', marker = '', gap = '', rest = ''] = match;
  const width = rest === '' || gap.length > 4 ? 1 : gap.length;
  return {
    indent: before.length + marker.length + width,
    rest: rest === '' ? '' : ' '.repeat(gap.length - width) + rest,
    interrupts: rest !== '' && (!/\d/.test(marker) || Number.parseInt(marker, 10) === 1),
  };
}

const blockTags =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|source|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul';
const wholeTag =
  /^ {0,3}<(?:[a-z][a-z\d-]*(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?|\/[a-z][a-z\d-]*\s*)>\s*$/i;
const htmlStarts: readonly (readonly [start: RegExp, end: RegExp | undefined])[] = [
  [/^ {0,3}<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
  [/^ {0,3}<![a-z]/i, />/],
  [new RegExp(String.raw`^ {0,3}</?(?:${blockTags})(?:\s|/?>|$)`, 'i'), undefined],
];

export function htmlOf(line: string): HtmlStart | undefined {
  const known = htmlStarts.find(([start]) => start.test(line));
  if (known) return { end: known[1], interrupts: true };
  return wholeTag.test(line) ? { end: undefined, interrupts: false } : undefined;
}

/** Whether a line begins something of its own, rather than going on with a paragraph that is quoted or in a list. */
export function startsAnew(line: string): boolean {
  return (
    quotedIn(line) !== undefined ||
    isHeading(line) ||
    isRule(line) ||
    fenceOf(line) !== undefined ||
    (htmlOf(line)?.interrupts ?? false) ||
    itemOf(line) !== undefined
  );
}
