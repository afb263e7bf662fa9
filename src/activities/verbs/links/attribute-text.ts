import { type IssueName, isSameIssue, issuesIn, issueUrl } from '../../../github/issue-name.ts';
import { namesIssue } from './link.ts';

/** Chatwoot takes no longer text in a custom attribute (JsonbAttributesLengthValidator). */
const longest = 1_500;

/** Which issue a conversation is to be linked to, and which not: one, under each of its names. */
export interface Wanted {
  readonly there?: IssueName | undefined;
  readonly gone?: readonly IssueName[] | undefined;
}

export const textHolds = (value: unknown, { there, gone = [] }: Wanted): boolean =>
  (!there || namesIssue(value, there)) && !gone.some((name) => namesIssue(value, name));

/**
 * The attribute's text with one URL put behind the others, and one taken out. What else people wrote into it stays. When
 * that would be longer than 1,500 characters, what stands first, and so was written first, is left out.
 * @param value the attribute now, whatever it is
 */
export function textWith(value: unknown, { there, gone = [] }: Wanted): string {
  const before = value === undefined || value === null ? [] : String(value).split(/\s+/).filter(Boolean);
  const parts = before.flatMap((part) => without(part, gone));
  if (there && !namesIssue(parts.join(' '), there)) parts.push(issueUrl(there));
  while (parts.length > 1 && parts.join(' ').length > longest) parts.shift();
  return parts.join(' ');
}

/** URLs that stand together, with a comma between them, say, are taken apart. */
function without(part: string, gone: readonly IssueName[]): string[] {
  if (!gone.some((name) => namesIssue(part, name))) return [part];
  return issuesIn(part)
    .filter((name) => !gone.some((each) => isSameIssue(name, each)))
    .map(issueUrl);
}
