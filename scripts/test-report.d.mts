/** Counts what vitest wrote as JSON; one sentence for each failure. */
export function countTests(
  read: (file: string, encoding: 'utf8') => string,
  file: string,
  endedWell: boolean,
): { passed: number; failures: string[] };
