import type { GithubPeople } from '../people.ts';

/** What a fresh stand-in contains: the organization octo with its public repository octo/repo, mona who runs it, hubot who may write, monalisa who
 * may read, and one commit. Strangers are everybody else. */
export function sowGithub(people: GithubPeople) {
  people.account('octo', 'Organization');
  people.repository('octo/repo', { collaborators: { mona: 'admin', hubot: 'write', monalisa: 'read' } });
  people.commit('octo/repo', { message: 'Begin' });
  const repositories = ['octo/repo'];
  return {
    /** Of a job in octo/repo, as github-actions[bot], with `issues: write` and `contents: read`. */
    workflow: people.token('workflow', { repositories }),
    /** Of an App that is installed in octo/repo, as octo-app[bot], with the same permissions. */
    app: people.token('app', { repositories }),
    /** mona's own. */
    person: people.token('person'),
    /** Of somebody without any role. */
    stranger: people.token('person', { by: 'stranger' }),
  };
}
