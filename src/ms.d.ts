/**
 * Types of `ms`, by which Temporal types a `Duration`. The release that Temporal pins names its types where TypeScript
 * does not look (its `exports` have no `types`), and `startToCloseTimeout: 'nonsense'` would compile.
 */
declare module 'ms' {
  type Unit =
    | 'y'
    | 'yr'
    | 'yrs'
    | 'year'
    | 'years'
    | 'w'
    | 'week'
    | 'weeks'
    | 'd'
    | 'day'
    | 'days'
    | 'h'
    | 'hr'
    | 'hrs'
    | 'hour'
    | 'hours'
    | 'm'
    | 'min'
    | 'mins'
    | 'minute'
    | 'minutes'
    | 's'
    | 'sec'
    | 'secs'
    | 'second'
    | 'seconds'
    | 'ms'
    | 'msec'
    | 'msecs'
    | 'millisecond'
    | 'milliseconds';
  export type StringValue = `${number}` | `${number}${Unit}` | `${number} ${Unit}`;
  export default function ms(value: StringValue): number;
}
