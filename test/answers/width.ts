import type { AnswerShapes, DeclaredPlace, DeclaredUnion } from './shape.ts';

/**
 * What a property, index or list allows beyond the recordings. A property that was never seen cannot be justified:
 * nothing would notice its removal.
 * @returns the words that a `@source` line would have to name, or `unseen`
 */
export function widthOfPlace(place: DeclaredPlace): string | undefined {
  if (place.kind === 'list') return place.seen === 0 ? 'items' : undefined;
  if (place.seen === 0) return 'unseen';
  if (place.kind === 'property' && place.optional && place.absent === 0) return 'absent';
  return undefined;
}

/** The members of a union that no recorded answer has. */
export function widthOfUnion(union: DeclaredUnion): string[] {
  return union.members.filter((_, member) => union.seen[member] === 0 && union.hidden !== member);
}

/** One line for all that is wider than the recordings without a source, and for every source that justifies nothing. */
export function unjustified(shapes: AnswerShapes): string[] {
  const lines: string[] = [];
  const used = new Map<string, Set<string>>();
  const told = new Map<string, ReadonlyMap<string, string>>();
  const check = (at: DeclaredPlace | DeclaredUnion, wide: string, sentence: string) => {
    if (wide !== 'unseen' && at.sources.get(wide)) used.set(at.name, (used.get(at.name) ?? new Set()).add(wide));
    else lines.push(`${at.name}: ${sentence}`);
  };
  for (const place of shapes.places) {
    told.set(place.name, place.sources);
    const wide = widthOfPlace(place);
    if (wide === 'unseen') check(place, wide, 'no recorded answer has it');
    if (wide === 'absent') check(place, wide, 'it may be missing, but no recorded answer lacks it');
    if (wide === 'items') check(place, wide, 'it is a list that is empty in every recorded answer');
  }
  for (const union of shapes.unions) {
    told.set(union.name, union.sources);
    for (const member of widthOfUnion(union)) check(union, member, `no recorded answer has ${member}`);
  }
  for (const [name, sources] of told)
    for (const what of sources.keys())
      if (!used.get(name)?.has(what)) lines.push(`${name}: its source for ${what} justifies nothing`);
  return lines;
}
