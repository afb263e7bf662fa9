import * as issues from './people/issues.ts';
import { accountOf, issueAt, repositoryAt } from './people/places.ts';
import * as repositories from './people/repositories.ts';
import type * as records from './state/records.ts';
import type { GithubWorld } from './world.ts';

/** Somebody who does something: a login, which is made known when it is new. `mona` unless told. */
interface By {
  by?: string;
}

/** What people do on GitHub's pages, or set up before a test. Repositories are named `octo/repo`, issues and pull
 * requests `octo/repo#12`. Rows that come back are the state's own. */
export interface GithubPeople {
  /** Names ending in `[bot]` are bots, everybody else a person unless told. */
  account(login: string, type?: records.GithubAccount['type']): records.GithubAccount;
  repository(
    place: string,
    options?: { private?: boolean; collaborators?: Readonly<Record<string, records.GithubRole>> },
  ): records.GithubRepository;
  collaborator(place: string, login: string, role: records.GithubRole): void;
  /** A token. A workflow's is github-actions[bot]'s and an App's its bot's; both reach the named repositories, by
   * default with issues `write` and the rest `read`. Answers its text. */
  token(
    kind: records.GithubToken['kind'],
    options?: By & { repositories?: readonly string[]; permissions?: Partial<records.GithubPermissions> },
  ): string;
  /** Renames a repository, or moves it to another owner. */
  rename(place: string, to: string): void;
  archive(place: string): void;
  open(place: string, issue: issues.Opened & By & { labels?: readonly string[] }): records.GithubIssue;
  edit(place: string, change: { title?: string; body?: string } & By): void;
  comment(place: string, comment: { body: string } & By): records.GithubComment;
  editComment(id: number, body: string): void;
  deleteComment(id: number): void;
  label(place: string, name: string, options?: By): void;
  milestone(place: string, title: string, options?: By): void;
  /** Closes an issue. `duplicateOf` and `pull` are places too. */
  close(
    place: string,
    options?: Pick<issues.Closed, 'reason' | 'commit'> & { duplicateOf?: string; pull?: string } & By,
  ): void;
  /** Merges a pull request by a new commit, whose sha comes back, and closes the issues that it fixes. */
  merge(place: string, options?: { fixes?: readonly string[] } & By): string;
  reopen(place: string, options?: By): void;
  /** Says that it is a duplicate, which closes nothing: a comment `Duplicate of #12` does that. */
  markDuplicate(place: string, of: string, options?: By): void;
  /** Takes back that it is a duplicate. */
  unmarkDuplicate(place: string, of: string, options?: By): void;
  lock(place: string, options?: By): void;
  unlock(place: string, options?: By): void;
  transfer(place: string, to: string, options?: By): records.GithubIssue;
  deleteIssue(place: string): void;
  commit(place: string, commit?: repositories.Committed & By): string;
  release(place: string, release: repositories.Released & By): records.GithubRelease;
}

const tokenOwner = { workflow: 'github-actions[bot]', app: 'octo-app[bot]', person: 'mona' } as const;

export function createPeople(world: GithubWorld): GithubPeople {
  const { state } = world;
  const who = ({ by = 'mona' }: By = {}) => accountOf(state, by).id;
  const at = (place: string) => repositoryAt(state, place);
  const issue = (place: string) => issueAt(state, place);
  const note = (place: string, what: records.GithubEvent['what'], by?: By) =>
    issues.record(world, issue(place), who(by), what);
  const people: GithubPeople = {
    account: (login, type) => accountOf(state, login, type),
    repository(place, { private: isPrivate = false, collaborators = {} } = {}) {
      const [owner = '', name = ''] = place.split('/', 2);
      const made = repositories.makeRepository(world, owner, name, isPrivate);
      const account = accountOf(state, owner);
      if (account.type === 'User') made.collaborators.set(account.id, 'admin');
      for (const [login, role] of Object.entries(collaborators)) people.collaborator(place, login, role);
      return made;
    },
    collaborator: (place, login, role) => void at(place).collaborators.set(accountOf(state, login).id, role),
    token(kind, { by = tokenOwner[kind], repositories = [], permissions = {} } = {}) {
      const id = state.tokens.nextId();
      const row = state.tokens.insert({
        id,
        token: `${kind === 'person' ? 'ghp' : 'ghs'}_standIn${world.hex(24)}`,
        kind,
        accountId: accountOf(state, by).id,
        repositories: repositories.map((place) => at(place).id),
        permissions: { issues: 'write', contents: 'read', pullRequests: 'read', ...permissions },
      });
      return row.token;
    },
    rename(place, to) {
      const [owner = '', name = ''] = to.split('/', 2);
      accountOf(state, owner);
      repositories.renameRepository(at(place), owner, name);
    },
    archive: (place) => void Object.assign(at(place), { archived: true }),
    open(place, opened) {
      const made = issues.openIssue(world, at(place), who(opened), opened);
      for (const name of opened.labels ?? []) issues.addLabel(world, made, who(opened), name);
      return made;
    },
    edit(place, { by, ...change }) {
      const row = issue(place);
      if (change.title !== undefined && change.title !== row.title) {
        note(place, { event: 'renamed', from: row.title, to: change.title }, by === undefined ? {} : { by });
      }
      Object.assign(row, change, { updatedAt: world.now() });
    },
    comment: (place, { body, ...by }) => issues.writeComment(world, issue(place), who(by), body),
    editComment(id, body) {
      const row = state.comments.get(id);
      if (!row) throw new Error(`The stand-in GitHub has no comment ${id}; set it up first.`);
      Object.assign(row, { body, updatedAt: world.now() });
    },
    deleteComment: (id) => void state.comments.delete(id),
    milestone: (place, title, by) => issues.setMilestone(world, issue(place), who(by), title),
    label: (place, name, by) => issues.addLabel(world, issue(place), who(by), name),
    close: (place, { duplicateOf, pull, ...options } = {}) =>
      issues.closeIssue(world, issue(place), who(options), {
        ...(duplicateOf === undefined ? {} : { canonicalId: issue(duplicateOf).id, reason: 'duplicate' }),
        ...(pull === undefined ? {} : { pullId: issue(pull).id }),
        ...options,
      }),
    merge(place, { fixes = [], ...by } = {}) {
      const pull = issue(place);
      const repository = state.repositories.get(pull.repositoryId) as records.GithubRepository;
      const { sha } = repositories.addCommit(world, repository, who(by), { message: `Merge #${pull.number}` });
      pull.pull = { mergedAt: world.now(), mergeCommit: sha };
      issues.closeIssue(world, pull, who(by), { reason: null });
      for (const fixed of fixes) people.close(fixed, { pull: place, ...by });
      return sha;
    },
    reopen: (place, by) => issues.reopenIssue(world, issue(place), who(by)),
    markDuplicate: (place, of, by) => void note(place, { event: 'marked_as_duplicate', canonicalId: issue(of).id }, by),
    unmarkDuplicate: (place, of, by) =>
      void note(place, { event: 'unmarked_as_duplicate', canonicalId: issue(of).id }, by),
    lock(place, by) {
      note(place, { event: 'locked' }, by);
      issue(place).locked = true;
    },
    unlock(place, by) {
      note(place, { event: 'unlocked' }, by);
      issue(place).locked = false;
    },
    transfer: (place, to, by) => repositories.transferIssue(world, issue(place), at(to), who(by)),
    deleteIssue: (place) => void Object.assign(issue(place), { deleted: true }),
    commit: (place, made = {}) => repositories.addCommit(world, at(place), who(made), made).sha,
    release: (place, made) => repositories.makeRelease(world, at(place), who(made), made),
  };
  return people;
}
