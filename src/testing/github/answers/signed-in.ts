import type { GithubAccount } from '../state/records.ts';
import { accountAnswer } from './account.ts';
import { type Links, type Schema, time } from './schema.ts';

/** The account of a token about itself. */
export const signedInAnswer = (links: Links, account: GithubAccount): Schema<'public-user'> => ({
  ...accountAnswer(links, account),
  user_view_type: 'public',
  name: null,
  company: null,
  blog: '',
  location: null,
  email: null,
  hireable: null,
  bio: null,
  twitter_username: null,
  public_repos: 0,
  public_gists: 0,
  followers: 0,
  following: 0,
  created_at: time(0),
  updated_at: time(0),
});
