import { type IssueName, issueUrl, readIssueName } from '../../../github/issue-name.ts';
import { refused } from '../dependencies.ts';

/** The issue with its host in lower case. Throws `Invalid` when a part of the name is none that GitHub gives. */
export function checkedIssue(verb: string, field: string, issue: IssueName): IssueName {
  const { host, owner, repo, number } = { ...issue };
  const parts = { host, owner, repo };
  const odd = Object.entries(parts).find(([, part]) => typeof part !== 'string' || part === '');
  if (odd)
    throw refused(verb, `${field}.${odd[0]} is no text: give the issue’s host, owner, repo and number, all four.`);
  const name = readIssueName(issueUrl({ ...parts, number }));
  if (name === undefined || name.number !== number)
    throw refused(
      verb,
      `${field} is no issue’s name: give host (such as github.com), owner, repo, and number, a whole number above 0.`,
    );
  return name;
}

/** Every name of an issue: today’s first. */
export function checkedNames(verb: string, issue: IssueName, former: readonly IssueName[] | undefined): IssueName[] {
  if (former !== undefined && !Array.isArray(former))
    throw refused(verb, 'former_names was no list: give the names that the issue had before, or leave it out.');
  return [
    checkedIssue(verb, 'issue', issue),
    ...(former ?? []).map((name, at) => checkedIssue(verb, `former_names[${at}]`, name)),
  ];
}

/** Throws `Invalid` for what is no conversation's number. */
export function checkConversation(verb: string, id: unknown): void {
  if (!Number.isSafeInteger(id) || (id as number) < 1)
    throw refused(
      verb,
      'conversation_id is no conversation’s number: give a whole number above 0, as in the dashboard’s address.',
    );
}

/** Throws `Invalid` for ids of GitHub that are no whole numbers above 0. */
export function checkIds(
  verb: string,
  ids: { readonly [field: string]: number | readonly number[] | undefined },
): void {
  for (const [field, value] of Object.entries(ids)) {
    const odd = [value ?? []].flat().some((id) => !Number.isSafeInteger(id) || id < 1);
    if (odd) throw refused(verb, `${field} was no id: give a whole number above 0, as the API gives it as id.`);
  }
}
