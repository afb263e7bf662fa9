/** The kind of an answer's body; `type` exists for the compiler only. */
export interface Answer<T> {
  readonly as: 'json' | 'empty' | 'html';
  /**
   * What every answer of Chatwoot's has, by which it is told from that of another server: the place of a value
   * (`payload.id`) or of a list (`payload[]`; `[]` is the answer itself). `null`: that is an answer, too. Empty: it is
   * an object, and no more is known of it.
   */
  readonly has: string;
  readonly type?: T;
}

type Keys<T> = T extends object
  ? { [K in keyof T & string]: NonNullable<T[K]> extends readonly unknown[] ? `${K}[]` : K }[keyof T & string]
  : never;
type Below<T> = T extends object
  ? {
      [K in keyof T & string]: NonNullable<T[K]> extends readonly unknown[]
        ? never
        : `${K}.${Keys<NonNullable<T[K]>> & string}`;
    }[keyof T & string]
  : never;
type Mark<T> = null extends T ? 'null' : Keys<T> | Below<T>;

/** The answer is JSON of type T. A list has to be called one. */
export const json = <T>(...[has]: T extends readonly unknown[] ? ['[]'] : [has?: Mark<T>]): Answer<T> => ({
  as: 'json',
  has: has ?? '',
});
/** Success is all there is: the body is empty. */
export const empty: Answer<void> = { as: 'empty', has: '' };
/** The answer is a web page. */
export const html: Answer<string> = { as: 'html', has: '' };
