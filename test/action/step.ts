import { run } from '../../src/action/main.ts';
import type { SummarySink } from '../../src/action/summary.ts';
import { systemClock } from '../../src/chatwoot/clock.ts';

/** Runs a step of the main action within this process: the sources, where `runAction` starts what was built of them. */
export async function stepHere(inputs: { readonly [name: string]: string }) {
  const [log, failed]: [string[], string[]] = [[], []];
  const outputs: { [name: string]: unknown } = {};
  const sink: SummarySink = {
    addHeading: () => sink,
    addRaw: () => sink,
    addTable: () => sink,
    write: async () => undefined,
  };
  const named = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value] as const);
  await run({
    core: {
      getInput: (name, { trimWhitespace }) => (trimWhitespace ? inputs[name]?.trim() : inputs[name]) ?? '',
      setSecret: () => undefined,
      info: (line) => void log.push(line),
      setOutput: (name, value) => {
        outputs[name] = value;
      },
      setFailed: (sentence) => void failed.push(sentence),
      summary: sink,
    },
    env: { GITHUB_OUTPUT: 'set', ...Object.fromEntries(named) },
    clock: systemClock,
    cancelled: new AbortController().signal,
  });
  return { log, failed, outputs };
}
