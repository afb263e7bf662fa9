import { isRepeatable, type Operation } from '../../src/chatwoot/operation.ts';

/** Where a workflow finds which activities may be made again; small, since every workflow's memory holds it. */
export const activityClassesFile = 'src/workflows/activity-classes.ts';

/** The names of operations that a repeat would do twice, and of verbs, as a module without imports. */
export function activityClasses(operations: readonly Operation[], verbNames: readonly string[]): string {
  const list = (names: readonly string[]) => names.map((name) => `  '${name}',`).join('\n');
  const once = operations.filter((operation) => !isRepeatable(operation)).map(({ name }) => name);
  return `// Written by \`npm run reference\` from the rows in src/activities/endpoints and the verbs. Do not edit.

/** Operations that a repeat would do twice or fail on: they get one attempt. */
export const oneAttempt: ReadonlySet<string> = new Set([
${list(once)}
]);

/** Verbs look before they act, so every one of them may be tried again. */
export const verbNames: ReadonlySet<string> = new Set([
${list([...verbNames].sort())}
]);
`;
}
