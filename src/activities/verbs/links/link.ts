import { type IssueName, isSameIssue, issuesIn } from '../../../github/issue-name.ts';

/** Own key of `content_attributes` of the notes that record links; private notes never reach a customer. */
export const linkKey = 'chatwoot_flows_link';

/** What a note of ours says about an issue. */
export interface LinkRecord {
  /** The issue's URL. */
  readonly issue: string;
  /** False: the conversation is not about this issue any more. */
  readonly linked: boolean;
  /** GitHub's numeric id, where it was known. */
  readonly id?: number;
  /** Numeric ids under which the customers may have been told before: the issue was transferred. */
  readonly former?: readonly number[];
  /** URL of the issue that the link was moved from, which this note unlinks. */
  readonly moved_from?: string;
  /** Id of the note `/issue TITLE` that asked for the issue: it is not asked for any more. */
  readonly from?: number;
}

/** The key of the conversation attribute that shows the issue's URLs to people, parted by spaces when there are several. */
export const linkAttribute = 'github_issue';

/** Whether the attribute's value names the issue. */
export const namesIssue = (value: unknown, issue: IssueName): boolean =>
  typeof value === 'string' && issuesIn(value).some((name) => isSameIssue(name, issue));
