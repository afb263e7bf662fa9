import { htmlAt, type Tag } from './tags.ts';

/** Stands where something was that GitHub does not show as running words. */
export const gap = '\uFFFC';

const link = /<[a-z][a-z\d+.-]{1,31}:[^\s<>]*>/iy;
const plain = /[^`\\<]+/y;
const address = /(?:https?|ftp):\/\/|www\./i;
const ticks = /`+/y;
const escaped = /\\[!-/:-@[-`{-~]?/y;

/**
 * Reads the running text of one paragraph: its words, and its tags where they stand. What GitHub does not show as words,
 * which are code spans, comments and the tags themselves, is a gap; line ends stay. Whatever begins first counts, as in
 * CommonMark. From `unclear` on a browser may see something else.
 */
export function inlineOf(text: string): (string | Tag | 'unclear')[] {
  const runs = runsOf(text);
  const pieces: (string | Tag | 'unclear')[] = [];
  let at = 0;
  const here = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0] ?? '';
  };
  const keep = (taken: string) => {
    pieces.push(taken);
    at += taken.length;
  };
  const skipTo = (end: number) => {
    pieces.push(hidden(text.slice(at, end)));
    at = end;
  };
  while (at < text.length) {
    const char = text.charAt(at);
    if (char === '`') {
      const run = here(ticks);
      const closing = runs.next(run.length, at);
      if (closing === undefined) keep(run);
      else skipTo(closing + run.length);
    } else if (char === '\\') keep(here(escaped));
    else if (char === '<') {
      const html = here(link) ? undefined : htmlAt(text, at);
      if (!html) keep(here(link) || char);
      else {
        if (html.is !== 'comment') pieces.push(html.is);
        skipTo(html.end);
      }
    } else {
      keep(here(plain));
      // GitHub's links out of bare addresses take in what elsewhere begins code or an escape.
      const word = String(pieces.at(-1)).split(/\s/).at(-1) ?? '';
      if (address.test(word) && /[`\\]/.test(text.charAt(at))) pieces.push('unclear');
    }
  }
  return pieces;
}

/** The same lines without their words. */
export const hidden = (words: string): string => gap + words.replace(/[^\n]+/g, '');

/** Where runs of backticks begin, by their length. Asked only for ever later places, so each run is looked at once. */
function runsOf(text: string) {
  const runs = new Map<number, { readonly starts: number[]; used: number }>();
  for (const { 0: run, index } of text.matchAll(/`+/g)) {
    const known = runs.get(run.length);
    if (known) known.starts.push(index);
    else runs.set(run.length, { starts: [index], used: 0 });
  }
  return {
    next(length: number, after: number): number | undefined {
      const known = runs.get(length);
      if (!known) return undefined;
      while ((known.starts[known.used] ?? Number.POSITIVE_INFINITY) <= after) known.used += 1;
      return known.starts[known.used];
    },
  };
}
