/**
 * A rule over several fields of a process's input, which JSON Schema cannot say. The rules stand apart from the zod
 * schemas, which obey them, because the processes ask them too and zod does not go into a workflow.
 */
export interface Broken {
  readonly path: (string | number)[];
  /** What is wrong and what to do, as the end of a sentence that begins with the field and what it was. */
  readonly message: string;
}
