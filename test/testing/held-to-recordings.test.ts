import { afterEach, describe, expect, it } from 'vitest';
import { type StandIn, type StandInOptions, startStandIn } from '../../src/testing/index.ts';
import { createPlayer, type Renaming } from './player.ts';
import { type RecordedCall, recordedFile } from './recorded.ts';

let standIn: StandIn | undefined;
afterEach(async () => standIn?.close());

const calls = (file: string) => recordedFile(file).steps.filter((one): one is RecordedCall => 'request' in one);

/** Calls that the recordings jump over to reach a limit: so often the next call is made before it is compared. */
const fillers: Record<string, Record<number, number>> = { '08': { 20: 28, 23: 99 } };

async function played(file: string, options: StandInOptions = {}, renaming: Renaming = []): Promise<string[]> {
  standIn = await startStandIn({ clock: { now: () => 1_800_000_000_000 }, ...options });
  const player = createPlayer(standIn, undefined, renaming);
  const problems: string[] = [];
  for (const call of calls(file)) {
    for (let left = fillers[file]?.[call.step] ?? 0; left > 0; left--) await player.play(call);
    for (const problem of await player.play(call)) {
      problems.push(`${file} step ${call.step} ${call.operation ?? call.request.path}: ${problem}`);
    }
  }
  return problems;
}

describe('the stand-in answers as the recordings say', () => {
  it.each(['03', '04', '05', '06', '08', '10'])('file %s', async (file) => {
    expect(await played(file)).toEqual([]);
  });
});
