/** What breaks a rule that JSON Schema cannot say: one over several fields, or one that reads a text. */
export interface Broken {
  readonly path: (string | number)[];
  /** What is wrong and what to do, as the end of a sentence that begins with the field and what it was. */
  readonly message: string;
}
