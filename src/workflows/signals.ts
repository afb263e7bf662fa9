import { defineQuery, defineSignal, setHandler } from '@temporalio/workflow';
import { type ConversationEvent, isEvent } from './events.ts';
import { signalNames, stateQuery } from './names.ts';

/** Something happened in a conversation that this process follows. */
export const changed = defineSignal<[event: ConversationEvent]>(signalNames.changed);
/**
 * Hears what is signalled as `changed`. What holds no event is left alone: an error in a handler would hold the process
 * up until somebody ends it.
 */
export function onChanged(take: (event: ConversationEvent) => void): void {
  setHandler(changed, (event?: unknown) => {
    if (isEvent(event)) take(event);
  });
}
/** Stop acting. Waiting goes on, and what fell due meanwhile is done after `resume`. */
export const pause = defineSignal(signalNames.pause);
export const resume = defineSignal(signalNames.resume);

/** What every process answers to the query `state`: ids and counts, no text. */
export interface ProcessState {
  /** Where it is, in words that its page in docs/processes explains. */
  readonly phase: string;
  readonly paused: boolean;
  /** What was said, one entry for each message or note. */
  readonly said: readonly unknown[];
  /** What was done besides. */
  readonly done: readonly unknown[];
}
export const state = defineQuery<ProcessState>(stateQuery);
