import type { GithubAccount, GithubReaction } from '../state/records.ts';
import { accountAnswer } from './account.ts';
import { type Links, nodeId, type Schema, time } from './schema.ts';

export const reactionAnswer = (links: Links, row: GithubReaction, by: GithubAccount): Schema<'reaction'> => ({
  id: row.id,
  node_id: nodeId('Reaction', row.id),
  user: accountAnswer(links, by),
  content: row.content,
  created_at: time(row.createdAt),
});

/** How many reactions of each kind something carries. */
export function reactionCounts(url: string, rows: readonly GithubReaction[]): Schema<'reaction-rollup'> {
  const count = (content: GithubReaction['content']) => rows.filter((row) => row.content === content).length;
  return {
    url: `${url}/reactions`,
    total_count: rows.length,
    '+1': count('+1'),
    '-1': count('-1'),
    laugh: count('laugh'),
    hooray: count('hooray'),
    confused: count('confused'),
    heart: count('heart'),
    rocket: count('rocket'),
    eyes: count('eyes'),
  };
}

export const noReactions = (url: string): Schema<'reaction-rollup'> => reactionCounts(url, []);
