import type { GithubAccount } from '../state/records.ts';
import { type Links, nodeId, type Schema } from './schema.ts';

export function accountAnswer({ api, web }: Links, { id, login, type }: GithubAccount): Schema<'simple-user'> {
  const url = `${api}/users/${encodeURIComponent(login)}`;
  return {
    login,
    id,
    node_id: nodeId(type, id),
    avatar_url: `https://avatars.githubusercontent.com/u/${id}?v=4`,
    gravatar_id: '',
    url,
    // Bots live below /apps, under the name without [bot].
    html_url: type === 'Bot' ? `${web}/apps/${login.replace(/\[bot\]$/, '')}` : `${web}/${login}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type,
    site_admin: false,
  };
}
