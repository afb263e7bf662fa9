/** Names that Chatwoot makes up for visitors of a widget: `dawn-feather-123` (the gem haikunator). */
const madeUp = /^[a-z]+-[a-z]+-\d+$/;
/** An e-mail address, a web address, or a domain. */
const address = /@|:\/\/|\bwww\.|[\p{L}\d]\.\p{L}{2,}/u;
/** "Hello Dr.," would be odd, and what follows may be the family's name. */
const titles: ReadonlySet<string> = new Set(
  'mr mrs ms miss mx dr prof sir madam herr frau hr fr m mme mlle monsieur madame sr sra srta don doña dña dom dona'.split(
    ' ',
  ),
);
const longest = 40;

/**
 * What to call a contact by, or nothing where a machine made the name up, or an address, a number or a title stands in
 * its place: "Hello," is better than "Hello dawn-feather-123,".
 */
export function firstNameOf(name: string | null | undefined): string | null {
  const text = (name ?? '').replace(/\s+/gu, ' ').trim();
  if (madeUp.test(text)) return null;
  const [family, given] = text.split(/ ?, ?/);
  const [first = ''] = (given || family || '').split(' ');
  const isName = /\p{L}/u.test(first) && !/\d/.test(first) && !address.test(first) && [...first].length <= longest;
  return isName && !titles.has(first.toLowerCase().replace(/\.$/, '')) ? first : null;
}
