import type { Repository } from '../github/issue.ts';
import { type IssueName, issueLabel } from '../github/issue-name.ts';

export const repositoryOf = ({ host, owner, repo }: IssueName): Repository => ({ host, owner, repo });

/** Whatever its letter case. */
export const isSameRepository = (one: Repository, other: Repository): boolean =>
  issueLabel({ ...one, number: 1 }) === issueLabel({ ...other, number: 1 });
