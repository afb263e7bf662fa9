import { closest, distance } from 'fastest-levenshtein';

/** The known name that a misspelt one was meant to be; nothing where it is like none of them. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const lower = name.toLowerCase();
  const lowers = known.map((each) => each.toLowerCase());
  const found = closest(lower, lowers);
  const apart = distance(lower, found);
  let same = 0;
  while (same < lower.length && lower[same] === found[same]) same += 1;
  // A slip leaves most of a name as it was, also behind a group that is right; letters that changed places count twice.
  const isSlip = apart < name.length && apart <= Math.max(2, (name.length - same) / 3);
  return isSlip ? known[lowers.indexOf(found)] : undefined;
}

/** The same as the part of a sentence that begins with what is wrong; empty where there is none. */
export function nearestWords(name: string, known: readonly string[]): string {
  const found = nearest(name, known);
  return found === undefined ? '' : `; the nearest is ${found}`;
}
