import { expect, it } from 'vitest';
import { runCloseTheLoop } from '../../src/action/loop/run.ts';
import { run } from '../../src/action/main.ts';
import { runProcess } from '../../src/action/process/run.ts';
import { runOf } from '../../src/action/way.ts';

it('each action runs its own part', async () => {
  expect(await runOf({})).toBe(run);
  expect(await runOf({ INPUT_WAY: 'process' })).toBe(runProcess);
  expect(await runOf({ INPUT_WAY: 'close-the-loop' })).toBe(runCloseTheLoop);
});

it.each([
  ['', 'input way: it was empty: leave it out, each action presets its own.'],
  ['closetheloop', 'input way: it was "closetheloop": leave it out, each action presets its own.'],
])('a way that does not exist is refused in words: %j', async (way, sentence) => {
  const said: string[] = [];
  const outputs: { [name: string]: unknown } = {};
  const wrong = await runOf({ INPUT_WAY: way });
  const core = {
    setFailed: (message: string) => void said.push(message),
    setOutput: (name: string, value: unknown) => {
      outputs[name] = value;
    },
  };
  await wrong({ core } as never);
  expect(said).toEqual([sentence]);
  expect(outputs).toEqual({ ok: 'false' });
});
