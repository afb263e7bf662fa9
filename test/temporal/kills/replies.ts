import { setTimeout as wait } from 'node:timers/promises';
import type { awaitCustomerReply } from '../../../src/workflows/await-customer-reply.ts';
import type { ReplyReport } from '../../../src/workflows/reply-report.ts';
import { momentOf, reached } from './chance.ts';
import { type Place, resultOf } from './place.ts';
import type { Victim } from './victims.ts';

/** Conversations asked at once; the customer of the first one replies. */
const atOnce = 4;
const words = { question: 'Which version?', nudge: 'Are you there?', last: 'I close this.' };

export interface RepliesRound {
  readonly ids: readonly number[];
  readonly fate: 'killed' | 'over';
  readonly reports: readonly ReplyReport[];
  /** What our side sent in each conversation, in order. */
  readonly said: readonly (readonly string[])[];
  readonly statuses: readonly (string | undefined)[];
  /** Messages beyond the first with the same words in the same conversation. */
  readonly doubles: number;
  readonly line: string;
}

let customers = 0;

/** Asks, reminds after 1 s, and after 2 s says so and closes; somebody is killed as one of the messages comes in. */
export async function repliesRound(place: Place, victim: Victim, seed: number): Promise<RepliesRound> {
  const { client, standIn, taskQueue } = place;
  const ids: number[] = [];
  for (let at = 0; at < atOnce; at += 1) {
    customers += 1;
    const email = `c${customers}@customer.test`;
    ids.push((await standIn.customer.write('it broke', { contact: { email, identifier: email } })).conversationId);
  }
  standIn.resetRequests();
  const arrived = {
    get length() {
      return standIn.requests.filter(
        ({ method, path }) => method === 'POST' && path.startsWith('/api/') && path.endsWith('/messages'),
      ).length;
    },
  };
  const idOf = (id: number) => `await-${id}`;
  const input = (conversationId: number): Parameters<typeof awaitCustomerReply>[0] => ({
    conversationId,
    question: { text: words.question },
    nudges: [{ after: '1 seconds', say: { text: words.nudge } }],
    within: '2 seconds',
    ifSilent: [{ message: { text: words.last } }, { status: 'resolved' }],
    checkEverySeconds: 5,
  });
  for (const id of ids) {
    const args = [input(id)];
    const options = { taskQueue, workflowId: idOf(id), args, workflowTaskTimeout: '1s' } as const;
    await client.workflow.start('awaitCustomerReply', options);
  }
  const all = Promise.all(ids.map((id) => resultOf<ReplyReport>(client, idOf(id))));
  const replied = reply(place, ids[0] as number);
  const moment = momentOf(seed, 9, 40);
  const fate = await reached(moment, arrived, all);
  await (victim === 'worker' ? place.killWorker() : place.killServer());
  const reports = await all;
  await replied;
  const said = ids.map((id) => outgoing(place, id));
  const doubles = said.flat().length - said.reduce((sum, texts) => sum + new Set(texts).size, 0);
  const statuses = ids.map((id) => standIn.state.conversation(1, id)?.status);
  const outcomes = reports.map(({ outcome }) => outcome).join(', ');
  const line = `seed ${seed}: ${victim} killed at message ${moment.request} + ${moment.afterMs} ms (${fate}); ${arrived.length} sent, ${said.flat().length} stored, ${doubles} doubles; ${outcomes}`;
  return { ids, fate, reports, said, statuses, doubles, line };
}

/** The customer answers as soon as he is asked. */
async function reply(place: Place, conversationId: number): Promise<void> {
  while (outgoing(place, conversationId).length === 0) await wait(5);
  await place.standIn.customer.write('4.2', { conversationId });
}

const outgoing = ({ standIn }: Place, id: number): string[] =>
  (standIn.state.conversation(1, id)?.messages ?? [])
    .filter(({ type }) => type === 'outgoing')
    .map(({ content }) => content ?? '');

export const saidInOrder = [words.question, words.nudge, words.last];
