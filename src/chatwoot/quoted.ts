/**
 * A value as a message may show it: short plain words are quoted, anything else could be somebody's data, such as a phone
 * number, which begins with a plus.
 * @param shown `most` is the longest that is shown; an object, so that `map(quoted)` cannot pass an index for it
 */
export function quoted(value: string, { most = 40 }: { most?: number } = {}): string {
  const isPlain = value.length <= most && /^[\w .:/-][\w .:/+-]*$/.test(value);
  return isPlain ? `"${value}"` : `a text of ${value.length} characters`;
}
