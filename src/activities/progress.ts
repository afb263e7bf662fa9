/**
 * How an activity that takes long says how far it is, and learns where an earlier attempt stopped: a Temporal heartbeat
 * in the worker, log lines in the Action.
 * @typeParam State plain JSON; it crosses processes
 */
export interface Progress<State> {
  /** Called whenever something is settled for good. Must return at once. */
  report(state: State): void;
  /** The newest state that an earlier attempt reported. Absent on a first attempt. */
  readonly last?: State;
}
