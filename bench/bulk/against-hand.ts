import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createChatwoot, createVerbs } from '../../src/activities/index.ts';
import { byHand, type FarEnd } from './by-hand.ts';

const concurrencies = [1, 2, 4, 8, 16];
const pairs = 3;

/** 1,000 conversations on a stand-in of its own process, against the best loop by hand. Answers the median ratio. */
export async function againstHand(count: number): Promise<number> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('far-end.ts', import.meta.url)), String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [line] = await once(createInterface(child.stdout), 'line');
    return await compare(JSON.parse(line) as FarEnd);
  } finally {
    child.kill();
  }
}

async function compare(farEnd: FarEnd): Promise<number> {
  // Every run changes every conversation: the status goes back and forth.
  let status: 'open' | 'resolved' = 'open';
  const next = () => {
    status = status === 'open' ? 'resolved' : 'open';
    return status;
  };
  const some = farEnd.ids.slice(0, 300);
  const tried: { atATime: number; seconds: number }[] = [];
  for (const atATime of concurrencies) {
    const seconds = await byHand(farEnd, some, next(), atATime);
    tried.push({ atATime, seconds });
    console.log(`by hand, ${some.length} conversations, ${atATime} at a time: ${seconds.toFixed(2)} s`);
  }
  // The rest must be where these are.
  await byHand(farEnd, farEnd.ids, next(), 4);
  const best = tried.reduce((a, b) => (b.seconds < a.seconds ? b : a)).atATime;
  const ratios: number[] = [];
  for (let pair = 1; pair <= pairs; pair += 1) {
    const hand = await byHand(farEnd, farEnd.ids, next(), best);
    const ours = await byVerb(farEnd, next());
    ratios.push(ours / hand);
    console.log(
      `pair ${pair}, ${farEnd.ids.length} conversations: by hand ${best} at a time ${hand.toFixed(2)} s, setStatusInBulk ${ours.toFixed(2)} s, ratio ${(ours / hand).toFixed(3)}`,
    );
  }
  return ratios.sort((a, b) => a - b)[Math.floor(pairs / 2)] as number;
}

async function byVerb({ url, token, ids }: FarEnd, status: 'open' | 'resolved'): Promise<number> {
  // The limit of a minute is the other measurement's matter.
  const connection = { baseUrl: url, accountId: 1, tokens: { user: token }, requestsPerMinute: 1_000_000 };
  const verbs = createVerbs(createChatwoot(connection));
  const began = performance.now();
  const report = await verbs.conversations.setStatusInBulk({ ids, status, limit: ids.length });
  const seconds = (performance.now() - began) / 1000;
  if (report.changed.length !== ids.length)
    throw new Error(`only ${report.changed.length} of ${ids.length} were changed`);
  return seconds;
}
