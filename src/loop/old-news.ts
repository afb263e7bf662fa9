import { type IssueName, issueShort } from '../github/issue-name.ts';
import { type LoopReport, note } from './loop-report.ts';
import type { LoopSettings } from './settings.ts';

/**
 * What was closed and noted before that is old news: whoever named an issue in a note then did not ask that its customer
 * be told, since nothing of this project was there to see it. Without this the first scheduled run would tell of closings
 * of long ago. Only for runs that an event started; who asks for an issue by name gets all of it.
 */
export interface News {
  /** Milliseconds since the epoch. */
  since: number;
}

/** @param moment what the run is about: its own time, or that of the event that it is started again for */
export const newsSince = ({ lookBackSeconds }: LoopSettings, moment: number): number =>
  moment - lookBackSeconds * 1_000;

/** @param happened ISO time; null has not happened */
export const isOldNews = ({ since }: News, happened: string | null): boolean =>
  happened !== null && Date.parse(happened) < since;

/** Which notes link to something that happened then, as `links.find` takes it: all of them to what is news. */
export const notesSince = (news: News, happened: string | null): { readonly notesSince?: number } =>
  isOldNews(news, happened) ? { notesSince: Math.floor(news.since / 1_000) } : {};

export function noteOldNotes(report: LoopReport, issue: IssueName, count: number): void {
  if (count === 0) return;
  const [conversations, have] = count === 1 ? ['conversation', 'has'] : ['conversations', 'have'];
  note(
    report,
    `${issueShort(issue)}: ${count} ${conversations} ${have} but a private note that names it. Note and closing are both from longer ago than look-back, so nobody was told; a step with issue: ${issueShort(issue)} tells them.`,
  );
}
