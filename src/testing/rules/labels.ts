import { crash } from '../refusal.ts';
import type { Conversation } from '../state/conversation-records.ts';
import type { Priority } from '../state/records.ts';
import { priorities } from '../state/records.ts';
import type { Actor, World } from '../world.ts';
import { addActivity } from './messages.ts';
import { saveConversation } from './save.ts';

/** What a body's `labels` come to: anything but a list clears the set (04 step 62); a comma splits a title in two. */
export function labelsOf(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  const titles = value.flatMap((title) => String(title).split(',')).map((title) => title.trim());
  return [...new Set(titles.filter((title) => title !== ''))];
}

/** Replaces the labels of a conversation. They need not be defined in the account. */
export function setLabels(world: World, row: Conversation, labels: string[], by: Actor): void {
  const added = labels.filter((title) => !row.labels.includes(title));
  const removed = row.labels.filter((title) => !labels.includes(title));
  saveConversation(world, row, { labels });
  if (added.length > 0) addActivity(world, row, `${by.name} added ${added.join(', ')}`);
  if (removed.length > 0) addActivity(world, row, `${by.name} removed ${removed.join(', ')}`);
}

/** Sets or clears the priority; null, an empty text and nothing clear it, an unknown word is a 500. */
export function setPriority(world: World, row: Conversation, word: unknown, by: Actor): void {
  const wanted = word === undefined || word === null || word === '' ? null : (word as Priority);
  if (wanted !== null && !priorities.includes(wanted)) throw crash();
  const before = row.priority;
  if (before === wanted) return;
  saveConversation(world, row, { priority: wanted });
  if (wanted === null) addActivity(world, row, `${by.name} removed the priority`);
  else if (before === null) addActivity(world, row, `${by.name} set the priority to ${wanted}`);
  else addActivity(world, row, `${by.name} changed the priority from ${before} to ${wanted}`);
}
