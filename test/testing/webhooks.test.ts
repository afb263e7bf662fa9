import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type StandIn, startStandIn } from '../../src/testing/index.ts';
import { createPlayer } from './player.ts';
import { type Receiver, startReceiver } from './receiver.ts';
import { type RecordedFile, recordedFile } from './recorded.ts';

let standIn: StandIn;
let receiver: Receiver;
beforeEach(async () => {
  receiver = await startReceiver();
  standIn = await startStandIn({ sleep: () => Promise.resolve() });
});
afterEach(async () => {
  await standIn.close();
  await receiver.close();
});

const names = (deliveries: { path: string; raw: string }[]) =>
  deliveries.map(({ path, raw }) => `${path} ${(JSON.parse(raw) as { event: string }).event}`);

/** Deliveries that the comment after a step tells of; their order within a step is not fixed. */
const told = (comment: string) => comment.match(/\/(account|inbox|bot) \w+/g) ?? [];

/** From these steps of file 09 on, its receivers answered like this. The slow one of step 61 is left out: it would
 * hold the test for five seconds, and one attempt is all it shows. */
const behaviour: Record<number, Record<string, number>> = {
  53: { '/bot': 500 },
  57: { '/bot': 200, '/account': 500, '/inbox': 500 },
  61: { '/account': 200, '/inbox': 200 },
};

/** A delivery shows the rows as they are when its job runs, so a waiting time may be there already or gone by then. */
const readLater = /^(\.conversation)?\.(waiting_since|first_reply_created_at) /;

interface Played {
  problems: string[];
  /** Names of deliveries by the step whose call caused them. */
  byStep: Map<number, string[]>;
}

async function play(file: RecordedFile): Promise<Played & { player: ReturnType<typeof createPlayer> }> {
  const player = createPlayer(standIn, receiver.url);
  const problems: string[] = [];
  const byStep = new Map<number, string[]>();
  for (const entry of file.steps) {
    Object.assign(receiver.answers, behaviour[file.steps.length > 60 ? entry.step : -1]);
    if (!('request' in entry)) continue;
    const before = receiver.received.length;
    for (const problem of await player.play(entry)) problems.push(`step ${entry.step}: ${problem}`);
    await standIn.idle();
    byStep.set(entry.step, names(receiver.received.slice(before)).sort());
  }
  return { problems, byStep, player };
}

describe('webhooks are delivered as recorded', () => {
  it('file 09: answers, deliveries of each step, and their contents', async () => {
    const file = recordedFile('09');
    const { problems, byStep, player } = await play(file);
    expect(problems).toEqual([]);
    const expected = new Map<number, string[]>();
    let cause = 0;
    for (const entry of file.steps) {
      if ('request' in entry) cause = entry.step;
      else expected.set(cause, [...(expected.get(cause) ?? []), ...told(entry.comment)].sort());
    }
    // A bot's second and third attempts came seconds later, some of them after step 58; here they come at once.
    const late = ['/bot conversation_opened', '/bot conversation_status_changed', '/bot conversation_updated'];
    const moved = (expected.get(58) ?? []).filter((name) => !late.includes(name));
    expected.set(54, [...(expected.get(54) ?? []), ...late].sort());
    expected.set(58, moved);
    for (const [step, deliveries] of expected) expect(byStep.get(step), `step ${step}`).toEqual(deliveries);

    const recorded = file.webhook_deliveries ?? [];
    expect(receiver.received.length).toBe(recorded.length);
    const left = [...receiver.received];
    for (const delivery of recorded) {
      const [name] = names([delivery]);
      const at = left.findIndex((one) => names([one])[0] === name);
      const [mine] = left.splice(at, 1);
      const live: unknown = JSON.parse(mine?.raw ?? '{}');
      for (const difference of player.comparison.differences(JSON.parse(delivery.raw), live)) {
        if (!readLater.test(difference)) problems.push(`${name}: ${difference}`);
      }
    }
    expect(problems).toEqual([]);
  });

  it('file 10: answers and deliveries', async () => {
    const file = recordedFile('10');
    const { problems } = await play(file);
    expect(problems).toEqual([]);
    expect(names(receiver.received).sort()).toEqual(names(file.webhook_deliveries ?? []).sort());
  });

  it('each is signed with the secret of its receiver, over the raw body', async () => {
    await play(recordedFile('09'));
    const [webhook] = standIn.state.webhooks.all();
    const [inbox] = standIn.state.inboxes.all();
    const bot = standIn.state.agentBots.all().at(-1);
    const secrets: Record<string, string | undefined> = {
      '/account': webhook?.secret,
      '/inbox': inbox?.secret,
      '/bot': bot?.secret,
    };
    expect(receiver.received.length).toBe(93);
    for (const { path, headers, raw } of receiver.received) {
      const signed = `${headers['x-chatwoot-timestamp']}.${raw}`;
      const signature = createHmac('sha256', secrets[path] ?? '')
        .update(signed)
        .digest('hex');
      expect(headers['x-chatwoot-signature']).toBe(`sha256=${signature}`);
    }
    const escaped = receiver.received.find(({ raw }) =>
      raw.includes('It \\u003cb\\u003ebreaks\\u003c/b\\u003e \\u0026'),
    );
    expect(escaped, 'Rails escapes < > & in JSON').toBeDefined();
  });
});
