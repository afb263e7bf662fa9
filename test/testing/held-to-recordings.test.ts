import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type StandIn, type StandInOptions, startStandIn } from '../../src/testing/index.ts';
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
  /** Done before each recorded call. */
  meanwhile?: (standIn: StandIn, step: number) => Promise<unknown>;
}

async function played(file: string, { options, renaming, meanwhile }: Variant = {}): Promise<string[]> {
  standIn = await startStandIn({ sleep: () => Promise.resolve(), ...options });
  const player: Player = createPlayer(standIn, receiver.url, renaming);
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
    expect(await played(file, { options: inOneMinute })).toEqual([]);
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

async function api(on: StandIn, token: string, method: string, path: string, body?: unknown) {
  const answer = await fetch(on.url + path, {
    method,
    headers: { 'content-type': 'application/json', accept: 'application/json', api_access_token: token },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}

/** Another account and its conversation, whose status, labels and messages change all the time. */
async function neighbour(on: StandIn, step: number): Promise<void> {
  const { platform } = on.tokens;
  if (on.state.accounts.size === 1) {
    const { id } = await api(on, platform, 'POST', '/platform/api/v1/accounts', { name: 'Next Door' });
    const user = await api(on, platform, 'POST', '/platform/api/v1/users', {
      name: 'Zoe',
      email: 'zoe@next.test',
      password: 'Sandbox-Passw0rd!',
    });
    const path = `/platform/api/v1/accounts/${id}/account_users`;
    await api(on, platform, 'POST', path, { user_id: user.id, role: 'administrator' });
    const account = `/api/v1/accounts/${id}`;
    const inbox = await api(on, user.access_token, 'POST', `${account}/inboxes`, {
      name: 'Door',
      channel: { type: 'api' },
    });
    const email = 'alice@customer.test';
    const { payload } = await api(on, user.access_token, 'POST', `${account}/contacts`, { name: 'Alice', email });
    const ids = { inbox_id: inbox.id, contact_id: payload.contact.id };
    await api(on, user.access_token, 'POST', `${account}/conversations`, ids);
  }
  const account = on.state.accounts.all()[1];
  const zoe = on.state.users.find((row) => row.name === 'Zoe');
  const path = `/api/v1/accounts/${account?.id}/conversations/1`;
  const token = zoe?.accessToken ?? '';
  // Not all at every step: a conversation takes 200 messages a minute, and here no time passes.
  const status = step % 4 === 0 ? 'resolved' : 'open';
  if (step % 2 === 0) await api(on, token, 'POST', `${path}/toggle_status`, { status });
  if (step % 3 === 0) await api(on, token, 'POST', `${path}/labels`, { labels: [`step-${step}`] });
  if (step % 3 === 1) await api(on, token, 'POST', `${path}/messages`, { content: `step ${step}` });
}

/** A second conversation in an inbox of its own, in the same account. */
async function secondCustomer(on: StandIn, step: number): Promise<void> {
  const contact = { name: 'Otto Other', email: 'otto@elsewhere.example' };
  let inbox = on.state.inboxes.find((row) => row.name === 'Second inbox');
  if (!inbox) inbox = on.state.inboxes.get(await on.customer.inbox('Second inbox'));
  const old = on.state.conversations.find((row) => row.inboxId === inbox?.id);
  const { conversationId } = await on.customer.write(`step ${step}`, {
    ...(old ? { conversationId: old.displayId } : { contact, inboxId: inbox?.id ?? -1 }),
  });
  const path = `/api/v1/accounts/${on.state.accounts.all()[0]?.id}/conversations/${conversationId}`;
  await api(on, on.tokens.admin, 'POST', `${path}/toggle_status`, {
    status: 'snoozed',
    snoozed_until: 1_900_000_000 + step,
  });
  await api(on, on.tokens.bot, 'POST', `${path}/labels`, { labels: [`step-${step}`] });
}
