import {
  closesFence,
  type Fence,
  fenceOf,
  type HtmlStart,
  htmlOf,
  indentOf,
  isBlank,
  isHeading,
  isRule,
  isUnderline,
  itemOf,
  linesOf,
  quotedIn,
  startsAnew,
} from './lines.ts';
import { isTable } from './tables.ts';

/** A stretch of a text: running words, the rows of a table, or HTML. Code is left out. */
export interface Block {
  readonly kind: 'text' | 'table' | 'html';
  readonly lines: string[];
  /** False inside a list or a quote. */
  readonly top: boolean;
  readonly quoted: boolean;
}

/** What a line is in, outermost first. `empty`: nothing in the item so far. */
type Container = { readonly is: 'quote' } | { readonly is: 'item'; readonly indent: number; empty: boolean };

/** What the line before has opened and may go on. */
type Open =
  | { readonly is: 'nothing' }
  | { readonly is: 'text' | 'table'; readonly block: Block }
  | { readonly is: 'html'; readonly block: Block; readonly start: HtmlStart }
  | { readonly is: 'fence'; readonly fence: Fence };

const nothing: Open = { is: 'nothing' };
/** Deeper nesting is nobody's; the rest of such a text is left out. */
const mostContainers = 50;

/** Reads a text's blocks as GitHub's Markdown does: CommonMark 0.31's algorithm, each line once. */
export function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = [];
  const containers: Container[] = [];
  let open: Open = nothing;

  const begin = (kind: Block['kind'], line: string): Block => {
    const quoted = containers.some(({ is }) => is === 'quote');
    const block = { kind, lines: [line], top: containers.length === 0, quoted };
    blocks.push(block);
    return block;
  };

  for (const line of linesOf(markdown)) {
    const { rest, inside } = within(line, containers);
    const left = inside < containers.length;
    // A paragraph goes on without the indent or mark of what it is in.
    if (left && open.is === 'text' && !isBlank(rest) && !startsAnew(rest)) {
      open.block.lines.push(rest);
      continue;
    }
    if (left) {
      containers.length = inside;
      open = nothing;
    }
    if (isBlank(rest)) {
      if (open.is === 'html' && open.start.end) open.block.lines.push('');
      else if (open.is !== 'fence') open = nothing;
      continue;
    }
    for (const container of containers) if (container.is === 'item') container.empty = false;
    open = next(rest, open, containers, begin);
    if (containers.length > mostContainers) break;
  }
  return blocks;
}

/** How many of the open containers a line is in, and what it says there. */
function within(line: string, containers: readonly Container[]): { readonly rest: string; readonly inside: number } {
  let rest = line;
  let inside = 0;
  for (const container of containers) {
    if (container.is === 'quote') {
      const quoted = quotedIn(rest);
      if (quoted === undefined) break;
      rest = quoted;
    } else if (isBlank(rest)) {
      // An item that begins empty holds nothing that comes after a blank line.
      if (container.empty) break;
    } else {
      if (indentOf(rest) < container.indent) break;
      rest = rest.slice(container.indent);
    }
    inside += 1;
  }
  return { rest, inside };
}

/** Takes what a line says within its containers, and answers what is open after it. */
function next(
  line: string,
  open: Open,
  containers: Container[],
  begin: (kind: Block['kind'], line: string) => Block,
): Open {
  if (open.is === 'fence') return closesFence(line, open.fence) ? nothing : open;
  if (open.is === 'html') {
    open.block.lines.push(line);
    return open.start.end?.test(line) ? nothing : open;
  }
  if (open.is === 'table') {
    if (indentOf(line) >= 4 || startsAnew(line) || htmlOf(line)) return next(line, nothing, containers, begin);
    open.block.lines.push(line);
    return open;
  }
  const below = open.is === 'text';
  if (indentOf(line) >= 4 && !below) return nothing;
  const inner = (rest: string) =>
    isBlank(rest) || containers.length > mostContainers ? nothing : next(rest, nothing, containers, begin);
  const quoted = quotedIn(line);
  if (quoted !== undefined) {
    containers.push({ is: 'quote' });
    return inner(quoted);
  }
  const fence = fenceOf(line);
  if (fence) return { is: 'fence', fence };
  const start = htmlOf(line);
  if (start && (start.interrupts || !below)) {
    const block = begin('html', line);
    return start.end?.test(line) ? nothing : { is: 'html', block, start };
  }
  if (below && isUnderline(line)) return nothing;
  if (isHeading(line)) {
    begin('text', line);
    return nothing;
  }
  if (isRule(line)) return nothing;
  const item = itemOf(line);
  if (item && (item.interrupts || !below)) {
    containers.push({ is: 'item', indent: item.indent, empty: item.rest === '' });
    return inner(item.rest);
  }
  if (open.is === 'text') {
    const above = open.block.lines.at(-1) ?? '';
    if (isTable(above, line)) {
      open.block.lines.pop();
      return { is: 'table', block: begin('table', above) };
    }
    open.block.lines.push(line);
    return open;
  }
  return { is: 'text', block: begin('text', line) };
}
