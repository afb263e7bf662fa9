/** Rows by id, in the order of their ids. Ids only count up: a deleted or refused row leaves a gap, as in Chatwoot. */
export class Table<Row extends { id: number }> {
  readonly #rows = new Map<number, Row>();
  #next: number;

  constructor(firstId = 1) {
    this.#next = firstId;
  }

  /** Takes an id; one that is never inserted stays unused. */
  nextId(): number {
    return this.#next++;
  }

  insert(row: Row): Row {
    this.#rows.set(row.id, row);
    return row;
  }

  get(id: number): Row | undefined {
    return this.#rows.get(id);
  }

  delete(id: number): boolean {
    return this.#rows.delete(id);
  }

  all(): Row[] {
    return [...this.#rows.values()];
  }

  filter(matches: (row: Row) => boolean): Row[] {
    return this.all().filter(matches);
  }

  find(matches: (row: Row) => boolean): Row | undefined {
    for (const row of this.#rows.values()) if (matches(row)) return row;
    return undefined;
  }

  get size(): number {
    return this.#rows.size;
  }
}
