export type Sleep = (ms: number) => Promise<void>;

/** How long a change keeps the server busy, and how many changes it works on at a time. */
export interface WorkPerWrite {
  /** Milliseconds of one change; about 45 on the real server with two cores. */
  ms: number;
  atATime: number;
}

/** Lets changes wait for their turn and take their time, in the order in which they came. */
export class Workers {
  readonly #work: WorkPerWrite | undefined;
  readonly #sleep: Sleep;
  #busy = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(work: WorkPerWrite | undefined, sleep: Sleep) {
    this.#work = work;
    this.#sleep = sleep;
  }

  /** @param share how many changes' time it takes. */
  async during<Result>(share: number, change: () => Result | Promise<Result>): Promise<Result> {
    if (!this.#work) return change();
    if (this.#busy >= this.#work.atATime) await new Promise<void>((go) => this.#waiting.push(go));
    else this.#busy++;
    try {
      await this.#sleep(this.#work.ms * share);
      return await change();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#busy--;
    }
  }
}
