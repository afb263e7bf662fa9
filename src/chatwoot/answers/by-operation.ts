import type { DailyAnswers } from './by-operation-daily.ts';
import type { OtherAnswers } from './by-operation-other.ts';
import type { SettingsAnswers } from './by-operation-settings.ts';

/**
 * The answer of every operation that the recordings hold with a success, by the operation's name.
 *
 * Nothing reads this file at run time. The operation rows name the same types, and `test/answers` holds each of them to
 * every recorded success: a key that a type does not name fails, and so does a type that is wider than what was recorded.
 *
 * How to read the types: an optional field is one that was missing in some recorded answer, or that a named kind of
 * server leaves out; `null` is there when it was recorded. Where a type allows more than the recordings show, its
 * comment has a line `@source WHAT: WHERE`, which says what it allows more and where that is known from. `@open` gives
 * the reason where Chatwoot lets clients choose the keys.
 */
export interface AnswerOf extends DailyAnswers, SettingsAnswers, OtherAnswers {}

/** The name of an operation whose answer is typed. */
export type AnsweredOperation = keyof AnswerOf;
