import type { DailyAnswers } from './by-operation-daily.ts';
import type { OtherAnswers } from './by-operation-other.ts';
import type { SettingsAnswers } from './by-operation-settings.ts';

/**
 * The answer of every operation that the recordings hold with a success, by the operation's name.
 *
 * Nothing reads this file at run time. The operation rows take the types of their answers from here, each under its own
 * name, and `test/answers` holds every type to every recorded success: a key that a type does not name fails, and so
 * does a type that is wider than what was recorded.
 *
 * How to read the types:
 * - An optional field was missing in some recorded answer, or a named kind of server leaves it out.
 * - `null` is there when it was recorded. A field that is only ever `null` was never seen with a value.
 * - Where a type allows more than the recordings show, its comment has a line `@source WHAT: WHERE`: what it allows
 *   more, and where that is known from: a row's allowed values, another recording, or Chatwoot's own description.
 * - `@open` gives the reason where clients or the installation choose the keys.
 *
 * A newer server may answer with more keys than are named here; the client passes them on unread.
 */
export interface AnswerOf extends DailyAnswers, SettingsAnswers, OtherAnswers {}

/** The name of an operation whose answer is typed. */
export type AnsweredOperation = keyof AnswerOf;
