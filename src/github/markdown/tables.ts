const delimiterRow = /^\|? *:?-+:? *(?:\| *:?-+:? *)*\|?$/;

/** Whether a row of dashes makes a table of the line above: when both have as many cells. */
export const isTable = (header: string, row: string): boolean =>
  delimiterRow.test(row.trim()) && cellsOf(header).length === cellsOf(row).length;

/** The cells of a table, each a text of its own. GitHub shows no more of them in a row than the header has. */
export function cellsIn(rows: readonly string[]): string[] {
  const columns = cellsOf(rows[0] ?? '').length;
  return rows.flatMap((row) => cellsOf(row).slice(0, columns));
}

const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/);
