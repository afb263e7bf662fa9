import { setTimeout } from 'node:timers/promises';
import { ChatwootError } from '../../src/chatwoot/errors.ts';
import { runAction, type StepRun } from '../run-action.ts';
import { closeTheLoop } from './loop.ts';
import { choosePlace, type Place } from './place.ts';

const stop = new AbortController();
let ended: number | undefined;
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const) {
  process.on(signal, () => {
    ended = code;
    stop.abort();
  });
}

const say = (text = '') => console.log(text);
const show = (text: string) => say(text.replace(/^/gm, '    '));

/** Runs one step of a workflow as a runner would, and shows the step and what came of it. */
async function step(
  place: Place,
  title: string,
  inputs: { [name: string]: string },
  attempt: string,
): Promise<StepRun> {
  stop.signal.throwIfAborted();
  say(`\n${title}\n`);
  const lines = Object.entries(inputs).map(([name, value]) => `    ${name}: ${value}`);
  show(['- uses: chatwoot-flows/chatwoot-flows@v1', '  with:', ...lines].join('\n'));
  const { baseUrl, accountId, tokens } = place.connection;
  const run = await runAction(
    { 'base-url': baseUrl, 'account-id': String(accountId), token: tokens.user ?? '', ...inputs },
    {
      env: {
        GITHUB_REPOSITORY: 'octo/demo',
        GITHUB_RUN_ID: String(process.pid),
        GITHUB_JOB: 'demo',
        GITHUB_ACTION: 'answer',
        GITHUB_RUN_ATTEMPT: attempt,
      },
    },
  );
  if (run.code !== 0) throw new Error(run.errors[0] ?? `The step ended with ${run.code}. ${run.stderr}`);
  const log = run.stdout.split('\n').filter((line) => line && !line.startsWith('::'));
  const outputs = ['ok', 'status', 'message-id', 'count'].flatMap((name) =>
    run.outputs[name] ? `${name}=${run.outputs[name]}` : [],
  );
  say();
  show([...log, `Outputs: ${outputs.join(', ')}`].join('\n'));
  return run;
}

async function play(place: Place): Promise<void> {
  const { baseUrl, accountId } = place.connection;
  say(
    place.isReal
      ? `Chatwoot: ${baseUrl}, account ${accountId}, in an inbox of the demo's own.`
      : `Chatwoot: a stand-in at ${baseUrl}. It is NOT Chatwoot; it behaves like one and forgets everything.`,
  );
  const id = String(await place.customer.write('Hello, where is my order?'));
  say(`\n1. A customer writes: "Hello, where is my order?" It is conversation ${id}.`);

  const answer = {
    'conversation-id': id,
    'add-labels': 'shipping',
    message: 'It left us this morning.',
    status: 'resolved',
  };
  const first = await step(place, '2. A workflow step labels, answers and resolves it:', answer, '1');
  const again = await step(
    place,
    '3. The job is run again. The answer is there, so it is not sent twice:',
    answer,
    '2',
  );
  if (first.outputs['message-id'] !== again.outputs['message-id']) throw new Error('The answer was sent twice.');

  const thanks = 'Thank you! And the invoice?';
  await place.customer.write(thanks);
  say(`\n4. The customer writes again: "${thanks}" What the customer sees:\n`);
  show((await place.customer.read()).join('\n'));

  // The dashboard's server opens the conversation again in the background.
  if (place.isReal) await setTimeout(1_500, undefined, { signal: stop.signal });
  const params = `{conversation_id: ${id}}`;
  const read = await step(
    place,
    '5. A step reads it back, by the name of any Chatwoot operation:',
    { operation: 'conversations.get', params },
    '1',
  );
  const now = JSON.parse(read.outputs.result ?? '') as { status: string; labels: string[] };
  show(`Labels in its output result: ${now.labels.join(', ')}`);
  if (now.status !== 'open' || !now.labels.includes('shipping'))
    throw new Error('The conversation is not what the steps made of it.');
  say('\nThe new message opened the conversation again, and the label stayed.');
  await closeTheLoop({ place, say, show, signal: stop.signal }, id);
}

let place: Place | undefined;
try {
  place = await choosePlace(process.env, stop.signal);
  await play(place);
} catch (error) {
  ended ??= 1;
  const known = error instanceof ChatwootError || (error instanceof Error && !stop.signal.aborted);
  say(
    `\nThe demo stopped: ${stop.signal.aborted ? 'it was interrupted.' : known ? (error as Error).message : String(error)}`,
  );
}
try {
  say(`\n${(await place?.remove()) ?? 'Nothing was made.'}`);
} catch (error) {
  ended ??= 1;
  say(
    `\nWhat the demo made could not be removed: ${(error as Error).message}\nRemove the inbox that is named "chatwoot-flows demo …" in Settings, Inboxes.`,
  );
}
if (ended === undefined) {
  say(`
Where to go next
  README.md             a step to paste, and the ways in
  examples/workflows/   whole workflows
  docs/reference/       every input, output and operation
  npm run stand-in      a stand-in that stays, for trying things out
On your own Chatwoot: set CHATWOOT_BASE_URL, CHATWOOT_ACCOUNT_ID and CHATWOOT_API_TOKEN (of an administrator) and run
npm run demo again. It makes an inbox of its own and removes it.`);
}
process.exitCode = ended ?? 0;
