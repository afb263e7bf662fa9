import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { type GithubStandIn, startGithubStandIn } from '../../../src/testing/index.ts';
import { workflowIds } from '../../../src/workflows/names.ts';
import { sentIn, statusOf } from '../../examples/shop.ts';
import { issueEvent } from '../../github/payloads/payloads.ts';
import { openWorld, type World } from '../../temporal/world.ts';
import { realStep } from './real-step.ts';

const connection = `loop-step-${process.pid}`;
let world: World;
let github: GithubStandIn;
beforeAll(async () => {
  world = await openWorld({ worker: { taskQueue: `chatwoot-${connection}` } });
});
afterAll(() => world.close());

let number = 0;
let id: number;
let place: string;
// A GitHub for each, since a run makes up for what others of the last hour should have told.
beforeEach(async () => {
  github = await startGithubStandIn();
  number += 1;
  while (github.people.open('octo/repo', { title: 'Export drops the last row' }).number < number);
  place = `octo/repo#${number}`;
  id = (await world.standIn.customer.write('Hello?')).conversationId;
  world.standIn.state.conversation(1, id)?.labels.push(`github:${place}`);
});
afterEach(() => github.close());

const onClosed = async (inputs: { [name: string]: string } = {}, env: { [name: string]: string } = {}) => {
  const closed = issueEvent(github, place, { action: 'closed' });
  const given = { connection, ...inputs };
  const temporal = { TEMPORAL_ADDRESS: world.server.address, ...env };
  return realStep({ standIn: world.standIn, github }, given, closed, { env: temporal });
};
const received = () => sentIn(world.standIn, id).filter((one) => !one.private).length;
const workflowId = () => {
  const { issue } = issueEvent(github, place, { action: 'closed' }).payload;
  const name = { host: 'github.com', owner: 'octo', repo: 'repo', number };
  return workflowIds.issue(connection, name, 'closed', issue.closed_at, 1);
};

it('with wait follows the process to its end and counts as the direct way does', async () => {
  github.people.close(place);
  const run = await onClosed({ wait: 'true' });
  expect(run).toMatchObject({ code: 0, errors: [] });
  expect(run.outputs).toMatchObject({ ok: 'true', told: '1', resolved: '1', issue: place });
  expect([received(), statusOf(world.standIn, id)]).toEqual([1, 'resolved']);
});

it('without names the process that goes on', async () => {
  github.people.close(place);
  const run = await onClosed();
  const started = workflowId();
  expect(run.outputs).toMatchObject({ ok: 'true', told: '0', 'workflow-id': started });
  expect(run.stdout).toContain('Durable processes started: 1.');
  await world.client.workflow.getHandle(started).result();
  expect([received(), statusOf(world.standIn, id)]).toEqual([1, 'resolved']);
});

it('of an account that the worker is not connected to is not told, and the next run says why', async () => {
  github.people.close(place);
  await onClosed({ 'account-id': '2' });
  expect((await onClosed({})).outputs).toMatchObject({ ok: 'true', 'workflow-id': workflowId() });
  await world.client.workflow.getHandle(workflowId()).result();
  const next = await onClosed({ 'account-id': '2' }, { GITHUB_RUN_ID: '78' });
  expect(next.errors[0]).toContain("the input accountId is 2, and this worker's connection is to account 1");
  expect(received()).toBe(1);
});

it('refuses texts that its history would keep readable, and tells nobody', async () => {
  github.people.close(place);
  const run = await onClosed({ texts: 'completed: It is done, really.' });
  expect(run.errors[0]).toContain("would lie readable in Temporal's history: give CHATWOOT_FLOWS_CODEC_KEYS");
  expect(run.outputs).toMatchObject({ ok: 'false' });
  expect(received()).toBe(0);
  const plain = { texts: 'completed: It is done, really.', 'plain-history': 'true', wait: 'true' };
  expect((await onClosed(plain)).outputs).toMatchObject({ ok: 'true', told: '1' });
  expect(received()).toBe(1);
});

it('makes a plan, and links, without a Temporal that answers; a closing says that it does not', async () => {
  const nowhere = { TEMPORAL_ADDRESS: '127.0.0.1:9' };
  github.people.close(place);
  const plan = await onClosed({ 'dry-run': 'true' }, nowhere);
  expect(plan.outputs).toMatchObject({ ok: 'true', told: '1' });
  const link = await onClosed({ link: place, 'conversation-id': String(id) }, nowhere);
  expect(link.outputs).toMatchObject({ ok: 'true' });
  const run = await onClosed({}, nowhere);
  expect(run.errors[0]).toContain('127.0.0.1:9');
  expect(run.outputs).toMatchObject({ ok: 'false' });
  expect(received()).toBe(0);
});
