import { blocksOf } from './blocks.ts';
import { hidden, inlineOf } from './inline.ts';
import { cellsIn } from './tables.ts';
import { type Tag, tagsOf } from './tags.ts';

/** Words that a person says himself, as readers of the page see them. */
export interface RunningText {
  /** Where something was that does not count there is a `gap`. */
  readonly lines: readonly string[];
  /** False inside a list or a table. */
  readonly top: boolean;
  /** True inside `<details>`, which readers have to open. */
  readonly folded: boolean;
}

/** HTML elements whose content is a quote or code. */
const quoting = ['blockquote', 'pre', 'code'];
/** Within them an end tag closes nothing that is around them. */
const closed = ['table', 'td', 'th', 'caption'];

/**
 * The running text of a Markdown text, in its order, as GitHub would show it: without quotes, code (fenced, indented and
 * inline), comments, HTML and whatever stands in HTML that quotes. Where it is not certain, words are left out: a text
 * may be written to be read differently here than on the page.
 */
export function runningText(markdown: string): RunningText[] {
  const found: RunningText[] = [];
  const depths = new Map<string, number>();
  const isIn = (name: string) => (depths.get(name) ?? 0) > 0;
  /** A tag left open reaches beyond its list or quote; one that closes need not. */
  const note = ({ name, closes }: Tag, certain: boolean) => {
    if (!closes) depths.set(name, (depths.get(name) ?? 0) + 1);
    else if (certain && (closed.includes(name) || !closed.some(isIn)))
      depths.set(name, Math.max(0, (depths.get(name) ?? 0) - 1));
  };
  for (const { kind, lines, top, quoted } of blocksOf(markdown)) {
    if (kind === 'html') {
      for (const tag of tagsOf(lines.join('\n'))) {
        if (tag === 'unclear') return found;
        note(tag, top);
      }
      continue;
    }
    const isTable = kind === 'table';
    for (const text of isTable ? cellsIn(lines) : [lines.join('\n')]) {
      let folded = isIn('details');
      let words = '';
      for (const piece of inlineOf(text)) {
        if (piece === 'unclear') return found;
        if (typeof piece === 'string') words += quoting.some(isIn) ? hidden(piece) : piece;
        else note(piece, top && !isTable);
        folded ||= isIn('details');
      }
      if (!quoted) found.push({ lines: visible(words.split('\n')), top: top && !isTable, folded });
    }
  }
  return found;
}

const definition = /^ *\[(?:[^\]\\]|\\.)*\]:/;
/** A link's address and title and an image's words may go on in the next line, where nobody sees them. */
const goesOn = (line: string): boolean => isLeftOpen(line, '![', ']') || isLeftOpen(line, '](', ')');

function isLeftOpen(line: string, opening: string, closing: string): boolean {
  const at = line.lastIndexOf(opening);
  return at >= 0 && !line.includes(closing, at + opening.length);
}

/** The lines that are certainly shown: none of a paragraph that begins with a link's or footnote's definition. */
function visible(lines: readonly string[]): readonly string[] {
  if (definition.test(lines.join('\n'))) return [];
  const end = lines.findIndex(goesOn);
  return end < 0 ? lines : lines.slice(0, end);
}
