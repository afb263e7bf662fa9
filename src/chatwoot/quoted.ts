/** Chatwoot's tokens are 24 letters and digits, GitHub's longer; no word that is allowed anywhere is as long. */
const likeToken = /\w{20,}/;
/** Nine digits and no letter; a date alone has eight. */
const likePhone = /^\W*(?:\d\W*){9,}$/;

/**
 * A value as a message may show it: short plain words are quoted, anything else could be a secret or somebody's data.
 * @param shown `most` is the longest that is shown; an object, so that `map(quoted)` cannot pass an index for it
 */
export function quoted(value: string, { most = 40 }: { most?: number } = {}): string {
  const isPlain = value.length <= most && /^[\w .:/-][\w .:/+-]*$/.test(value);
  return isPlain && !likeToken.test(value) && !likePhone.test(value)
    ? `"${value}"`
    : `a text of ${value.length} characters`;
}
