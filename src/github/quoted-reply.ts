/** Breaks what a program would take for a reference; people do not see it. */
const seam = '\u200B';

/** The most characters of a quote, unless told otherwise. */
const usualLimit = 2_000;

/**
 * A customer's words for an issue: quoted, and inert in two ways. They stand in a code block, where GitHub renders no
 * Markdown, HTML, image or link and sees no mention, reference or closing keyword; its fence is longer than any in the
 * text. And whatever would be one elsewhere (in the e-mail, for a program that reads raw comments) has a zero-width
 * space in it: mentions, `#12`, `GH-12`, `owner/repo#12`, addresses, commands and comment marks.
 * @param text as the customer wrote it
 * @param limit characters after which it ends with an ellipsis
 */
export function quotedReply(text: string, limit = usualLimit): string {
  const shown = shorten(clean(text), limit);
  const longest = Math.max(2, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}text`, ...defuse(shown).split('\n'), fence].map((line) => `> ${line}`.trimEnd()).join('\n');
}

/** Every sign that some reader takes for the end of a line is one; signs that nobody sees or that turn text around go. */
function clean(text: string): string {
  return text
    .replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(
      /[\p{Cc}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu,
      (sign) => (sign === '\n' ? sign : ''),
    )
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function shorten(text: string, limit: number): string {
  const signs = [...text];
  return signs.length > limit ? `${signs.slice(0, limit).join('').trimEnd()}…` : text;
}

function defuse(text: string): string {
  return text
    .replace(/@/g, `@${seam}`)
    .replace(/#(?=\d)/g, `#${seam}`)
    .replace(/([a-z])-(?=\d)/gi, `$1-${seam}`)
    .replace(/:\/\//g, `:${seam}//`)
    .replace(/\bwww\./gi, `www${seam}.`)
    .replace(/(^|\s)\/(?=\w)/g, `$1/${seam}`)
    .replace(/<!--/g, `<${seam}!--`);
}
