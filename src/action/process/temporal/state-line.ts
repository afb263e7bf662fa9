/**
 * The answer of a process to the query `state` as a line for the log: phase, whether it is paused, and how many. Lists
 * are counted; of a list with one entry that counts itself, such as the report of a bulk change, the counts are shown.
 */
export function stateLine(state: unknown): string {
  const { phase, paused, ...rest } = state as { phase: string; paused: boolean; [field: string]: unknown };
  const counts = Object.entries(rest).flatMap(([name, value]) => {
    if (typeof value === 'number')
      return [name === 'nextAt' ? `next at ${new Date(value).toISOString()}` : `${name} ${value}`];
    if (!Array.isArray(value)) return [];
    const inner = value.length === 1 ? countsIn(value[0]) : [];
    return inner.length > 1 ? inner : [`${name} ${value.length}`];
  });
  return `${[`Phase ${phase}${paused ? ', paused' : ''}`, ...counts].join(', ')}.`;
}

function countsIn(entry: unknown): string[] {
  if (typeof entry !== 'object' || entry === null) return [];
  return Object.entries(entry).flatMap(([name, value]) =>
    typeof value === 'number' && !/id$/i.test(name) ? [`${name} ${value}`] : [],
  );
}
