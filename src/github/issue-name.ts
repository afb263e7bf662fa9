/** An issue by its place. Owner and repository are as GitHub writes them; comparing ignores letter case. */
export interface IssueName {
  /** `github.com`, or the host of a GitHub Enterprise server. */
  readonly host: string;
  readonly owner: string;
  readonly repo: string;
  readonly number: number;
}

export const publicHost = 'github.com';

/** Managed accounts have an underscore in their names, and old ones a hyphen at the end. */
const owner = String.raw`[a-z\d][\w-]{0,38}`;
/** None is called . or .., which in an address would lead elsewhere. */
const repo = String.raw`(?!\.{1,2}(?![\w.-]))[\w.-]{1,100}`;
/**
 * A number with a longer one after it is another issue, and so is a path below it; a fragment, a query, a slash at the
 * end or Markdown's mark behind it changes nothing.
 */
const urlPattern = new RegExp(
  String.raw`https?://([a-z\d.-]+(?::\d+)?)/(${owner})/(${repo})/issues/([1-9]\d{0,9})(?![a-z\d-]|[_/][\w-])`,
  'gi',
);
const shortPattern = new RegExp(`^(${owner})/(${repo})#([1-9]\\d{0,9})$`, 'i');

const named = (host: string, [owner, repo, number]: readonly [string, string, string]): IssueName => ({
  host: host.toLowerCase().replace(/^www\.(?=github\.com$)/, ''),
  owner,
  repo,
  number: Number(number),
});

/** Every issue whose URL stands in a text, each once, in the order of the text. Pull requests are none. */
export function issuesIn(text: string): IssueName[] {
  const found = [...text.matchAll(urlPattern)].map(([, host = '', ...rest]) =>
    named(host, rest as unknown as [string, string, string]),
  );
  return found.filter((name, at) => found.findIndex((other) => isSameIssue(other, name)) === at);
}

/**
 * An issue as somebody writes it: its URL, or `owner/repository#12` on the given host. Undefined for anything else.
 * @param host where the short form is at home
 */
export function readIssueName(text: string, host: string = publicHost): IssueName | undefined {
  const short = shortPattern.exec(text.trim());
  if (short) return named(host, short.slice(1) as unknown as [string, string, string]);
  const found = issuesIn(text);
  return found.length === 1 && /^\S+$/.test(text.trim()) ? found[0] : undefined;
}

export const issueUrl = ({ host, owner, repo, number }: IssueName): string =>
  `https://${host}/${owner}/${repo}/issues/${number}`;

/** As people on that host write it. */
export const issueShort = ({ owner, repo, number }: IssueName): string => `${owner}/${repo}#${number}`;

/** The label that finds the conversations of an issue: lower case, as Chatwoot makes of the titles that it defines. */
export function issueLabel(name: IssueName): string {
  const host = name.host === publicHost ? '' : `${name.host}/`;
  return `github:${host}${issueShort(name)}`.toLowerCase();
}

/** The issue that a label names, if it is one of ours. */
export function issueOfLabel(label: string): IssueName | undefined {
  const [, host, short] = /^github:(?:([^/]+)\/(?=[^/]+\/))?(.+)$/.exec(label) ?? [];
  return short === undefined ? undefined : readIssueName(short, host);
}

export const isSameIssue = (one: IssueName, other: IssueName): boolean => issueLabel(one) === issueLabel(other);
