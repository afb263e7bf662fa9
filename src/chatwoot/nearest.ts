import { closest, distance } from 'fastest-levenshtein';

/** The known name that a misspelt one was meant to be; nothing where it is like none of them. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const lower = name.toLowerCase();
  const lowers = known.map((each) => each.toLowerCase());
  const found = closest(lower, lowers);
  const apart = distance(lower, found);
  // A slip leaves most of a name as it was; letters that changed places count twice.
  return apart < name.length && apart <= Math.max(2, name.length / 3) ? known[lowers.indexOf(found)] : undefined;
}
