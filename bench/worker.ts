/**
 * `npm run bench:worker [-- PAIRS CALLS WAITING]`, where 0 leaves a part out: a workflow with one Chatwoot operation against a bare one with one no-op activity, and waiting
 * processes against bare waiting workflows; alternating rounds on one Temporal server, median and spread of the ratios.
 */
import { callRounds, waitingRound } from './worker/rounds.ts';
import { openBench } from './worker/setup.ts';

const pairs = Number(process.argv[2] ?? 5);
const calls = Number(process.argv[3] ?? 1_000);
const waiting = Number(process.argv[4] ?? 1_000);

interface Figure {
  readonly name: string;
  readonly unit: string;
  readonly bound?: (ratio: number) => boolean;
  readonly ours: number[];
  readonly bare: number[];
}
const figure = (name: string, unit: string, bound?: Figure['bound']): Figure => ({
  name,
  unit,
  ours: [],
  bare: [],
  ...(bound ? { bound } : {}),
});
const throughput = figure('workflows a second (ratio at least 0.9)', '/s', (ratio) => ratio >= 0.9);
const cpu = figure('worker CPU for 1,000 workflows (at most 1.2)', 's', (ratio) => ratio <= 1.2);
const first = figure('worker start to the end of its first workflow', 's');
const memory = figure('memory for 1,000 waiting (at most 1.2)', 'MB', (ratio) => ratio <= 1.2);

const round = (value: number) => Number(value.toPrecision(3));
const bench = await openBench(100);
try {
  for (let pair = 1; pair <= pairs; pair += 1) {
    // Which one goes first changes, so that what grows on the server meets both.
    const order = pair % 2 ? (['bare', 'ours'] as const) : (['ours', 'bare'] as const);
    if (calls > 0) {
      const rounds = await callRounds(
        bench.client,
        order.map((side) => bench[side]),
        calls,
      );
      for (const [at, round] of rounds.entries()) {
        const side = order[at] as 'bare' | 'ours';
        throughput[side].push(round.perSecond);
        cpu[side].push(round.cpuSecondsPer1000);
        first[side].push(round.firstSeconds);
      }
    }
    if (waiting > 0)
      for (const side of order) memory[side].push(await waitingRound(bench.client, bench[side], waiting));
    const ratioOf = ({ ours, bare }: Figure) => round((ours.at(-1) as number) / (bare.at(-1) as number));
    const shown = [throughput, cpu, memory].filter(({ ours }) => ours.length > 0).map(ratioOf);
    console.log(`pair ${pair} of ${pairs}, ratios: ${shown.join(', ')}`);
  }
} finally {
  await bench.close();
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;
let good = true;
for (const { name, unit, bound, ours, bare } of [throughput, cpu, first, memory]) {
  if (ours.length === 0) continue;
  const ratios = ours.map((value, at) => value / (bare[at] as number));
  const ratio = median(ratios);
  const fits = bound?.(ratio) ?? true;
  good &&= fits;
  const spread = `${round(Math.min(...ratios))} to ${round(Math.max(...ratios))}`;
  console.log(
    `${name}: ours ${round(median(ours))} ${unit}, bare ${round(median(bare))} ${unit}, ratio ${round(ratio)} (${spread})${fits ? '' : ' OUT OF BOUNDS'}`,
  );
}
process.exit(good ? 0 : 1);
