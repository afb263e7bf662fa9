import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type StandIn, type StandInOptions, startStandIn } from '../../src/testing/index.ts';
import { neighbour, secondCustomer } from './neighbours.ts';
import { createPlayer, type Player, type Renaming } from './player.ts';
import { type Receiver, startReceiver } from './receiver.ts';
import { type RecordedCall, recordedFile } from './recorded.ts';

let standIn: StandIn | undefined;
let receiver: Receiver;
beforeEach(async () => {
  receiver = await startReceiver();
});
afterEach(async () => {
  await standIn?.close();
  await receiver.close();
});

const files = ['03', '04', '05', '06', '08', '09', '10'];

/** Calls that are not played, with the reason. At most 15 in all, and none of a kind that `never` names. */
const notCovered: { file: string; step: number; reason: string }[] = [];
const never = /toggleStatus|messages\.|[lL]abels\.|[aA]ttributes|filter|assignments/i;

/** Calls that the recordings jump over to reach a limit: so often the next call is made before it is compared. */
const fillers: Record<string, Record<number, number>> = { '08': { 20: 28, 23: 99 } };

/** From these comments of file 09 on, its receivers answer like this (webhooks.test.ts has the deliveries). */
const receivers: Record<string, Record<number, Record<string, number>>> = {
  '09': {
    53: { '/bot': 500 },
    57: { '/bot': 200, '/account': 500, '/inbox': 500 },
    61: { '/account': 200, '/inbox': 200 },
  },
};

interface Variant {
  options?: StandInOptions;
  renaming?: Renaming;
  sameIds?: ReadonlySet<string>;
  /** Done before each recorded call. */
  meanwhile?: (standIn: StandIn, step: number) => Promise<unknown>;
}

async function played(file: string, { options, renaming, sameIds, meanwhile }: Variant = {}): Promise<string[]> {
  standIn = await startStandIn({ sleep: () => Promise.resolve(), ...options });
  const player: Player = createPlayer(standIn, receiver.url, renaming, sameIds);
  const problems: string[] = [];
  for (const entry of recordedFile(file).steps) {
    Object.assign(receiver.answers, receivers[file]?.[entry.step]);
    if (!('request' in entry) || notCovered.some((one) => one.file === file && one.step === entry.step)) continue;
    for (let left = fillers[file]?.[entry.step] ?? 0; left > 0; left--) await player.play(entry);
    await meanwhile?.(standIn, entry.step);
    for (const problem of await player.play(entry)) {
      problems.push(`${file} step ${entry.step} ${entry.operation ?? entry.request.path}: ${problem}`);
    }
    await standIn.idle();
  }
  return problems;
}

/** Rate windows follow the clock: a test must not run into the next minute. */
const inOneMinute = { clock: { now: () => 1_800_000_000_000 } };

describe('the stand-in answers as the recordings say', () => {
  it.each(files)('file %s: status, error text, and every field but times and made-up values', async (file) => {
    // Ids of messages differ where Chatwoot's own lines were written earlier or later.
    const sameIds = new Set(['account', 'user', 'agentbot', 'inbox', 'contact', 'company', 'team', 'conversation']);
    expect(await played(file, { options: inOneMinute, sameIds })).toEqual([]);
  });

  it('leaves out no more than it may', () => {
    expect(notCovered.length).toBeLessThanOrEqual(15);
    for (const { file, step, reason } of notCovered) {
      const call = recordedFile(file).steps.find((one): one is RecordedCall => one.step === step && 'request' in one);
      expect(call?.operation ?? call?.request.path).not.toMatch(never);
      expect(reason).not.toBe('');
    }
  });
});

/** Other names that sort as the recorded ones do. */
const otherNames: Renaming = [
  [/Alice/g, 'Berta'],
  [/ALICE/g, 'BERTA'],
  [/alice/g, 'berta'],
  [/\bali\b/g, 'ber'],
  [/Bob\b/g, 'Carlos'],
  [/bob\b/g, 'carlos'],
  [/Carol/g, 'Maria'],
  [/carol/g, 'maria'],
  [/Dora/g, 'Rosa'],
  [/dora/g, 'rosa'],
  [/Customer\b/g, 'Client'],
  [/\bcustomer\b/g, 'client'],
  [/octo\/repo/g, 'some/where'],
  [/OCTO\/repo/g, 'SOME/where'],
  [/waiting-on-dev/g, 'blocked-by-us'],
  [/by-bot/g, 'by-machine'],
  [/vip\b/g, 'gold'],
  [/I cannot log in/g, 'Nothing works'],
  [/support\b/g, 'help'],
];

describe('the recordings are not what it knows', () => {
  const seed = {
    accountName: 'Other Company',
    admin: { name: 'Berndt Boss', email: 'boss@other.test' },
    agent: { name: 'Nora Night', email: 'nora@other.test' },
    bot: 'Relay',
    idsAfter: 7000,
  };

  it.each(files)('file %s with other ids, people, customers and labels', async (file) => {
    expect(await played(file, { options: { ...inOneMinute, seed }, renaming: otherNames })).toEqual([]);
  });

  // 08 has no conversation, and its counts are those of an empty account.
  it.each(['03', '04', '05', '06', '09', '10'])(
    'file %s while another account has a conversation of its own',
    async (file) => {
      expect(await played(file, { options: inOneMinute, meanwhile: neighbour })).toEqual([]);
    },
  );

  it.each(['05', '06', '09', '10'])('file %s while another customer talks in the same account', async (file) => {
    const problems = await played(file, { options: inOneMinute, meanwhile: secondCustomer });
    // The list of everything that changed (10 step 42) rightly shows that conversation too.
    expect(problems.filter((problem) => !problem.startsWith('10 step 42 conversations.list'))).toEqual([]);
  });
});
