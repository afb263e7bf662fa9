import { afterEach, beforeEach, expect, it } from 'vitest';
import { issueUrl } from '../../../src/github/issue-name.ts';
import {
  commentEvent,
  issueEvent,
  releaseEvent,
  scheduleEvent,
  transferEvents,
  type WebhookEvent,
} from '../../github/payloads/payloads.ts';
import { inOrder, note, openTwoEnds, type TwoEnds } from '../../loop/two-ends.ts';
import { rowOf } from '../../verbs/shop.ts';
import { type Stepped, step } from './step.ts';

let ends: TwoEnds;
/** What a stranger can read of each run: its log, annotations, summary and outputs. */
let shown: { readonly of: string; readonly text: string }[];
let last: Stepped | undefined;
beforeEach(async () => {
  ends = await openTwoEnds();
  shown = [];
  // Numbers that stand in no text by chance.
  for (let one = 0; one < 7_000; one += 1) ends.shop.standIn.state.nextDisplayId(1);
});
afterEach(() => ends.close());

const contact = {
  name: 'Zebedia Quux',
  email: 'zebedia@quux.test',
  phone_number: '+15550142199',
  identifier: 'crm-8821',
};
const personal = /zebedia|quux|5550142|crm-8821|hunter2|swordfish/i;
const ofConversations = /\b7\d{3}\b|conversations\/\d|\/accounts\/\d/;

async function customer(text = 'My password is hunter2.'): Promise<number> {
  const at = ends.shop.standIn.state.conversations.filter(() => true).length;
  const one = {
    ...contact,
    email: `zebedia+${at}@quux.test`,
    phone_number: `+15550142${100 + at}`,
    identifier: `crm-8821-${at}`,
  };
  return (await ends.shop.standIn.customer.write(text, { contact: one })).conversationId;
}

async function linked(number: number, count: number): Promise<number[]> {
  const ids: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const id = await customer();
    await note(ends, id, `Zebedia has ${issueUrl(ends.name(number))}`);
    inOrder(ends, id, ends.name(number));
    ids.push(id);
  }
  return ids;
}

const open = (body?: string) =>
  ends.github.people.open('octo/repo', { title: 'Export drops the last row', by: 'hubot', ...(body ? { body } : {}) })
    .number;
const place = (number: number) => `octo/repo#${number}`;

async function run(of: string, inputs: { [name: string]: string } = {}, event?: WebhookEvent): Promise<Stepped> {
  last = await step(ends, inputs, event);
  const { log, warnings, outputs, summary, failed = '' } = last;
  shown.push({ of, text: [...log, ...warnings, JSON.stringify(outputs), summary, failed].join('\n') });
  return last;
}

/** What the step's account wrote on GitHub. */
function written(): string[] {
  const { state, people } = ends.github;
  const us = people.account('github-actions[bot]').id;
  const labels = state.repositories.filter(() => true).flatMap((one) => one.labels.map(({ name }) => name));
  const comments = state.comments.filter(({ authorId }) => authorId === us).map(({ body }) => body);
  const issues = state.issues.filter(({ authorId }) => authorId === us).map(({ title, body }) => `${title}\n${body}`);
  return [...labels, ...comments, ...issues];
}

const onIssue = (number: number, action: 'opened' | 'closed' | 'reopened') =>
  issueEvent(ends.github, place(number), { action });
const onSchedule = () => scheduleEvent(ends.github, 'octo/repo');

it('a public repository shows no person and no conversation, whatever the step does and meets', async () => {
  const { people } = ends.github;
  const { faults, state, customer: customers } = ends.shop.standIn;
  await run(
    'an issue that names a conversation',
    {},
    issueEvent(ends.github, place(open(ends.address(await customer()))), { action: 'opened' }),
  );
  expect(last?.outputs.linked).toBe('1');
  await run('an issue that names one that is not there', {}, onIssue(open(ends.address(7_999)), 'opened'));

  const number = open();
  const commands = [
    ['hubot', ends.address(await customer())],
    ['hubot', ends.address(7_998)],
    ['hubot', `${ends.address(7_997).replace('accounts/1', 'accounts/2')}`],
    ['stranger', ends.address(await customer())],
  ] as const;
  for (const [by, url] of commands) {
    const { id } = people.comment(place(number), { body: `/chatwoot link ${url}`, by });
    await run(`a command of ${by}`, {}, commentEvent(ends.github, id));
  }

  const [replies = 0, out = 0, fails = 0, gone = 0] = await linked(number, 4);
  rowOf(ends.shop, out).labels.push('no-issue-updates');
  people.close(place(number));
  await run('a plan', { 'dry-run': 'true', 'show-title': 'true' }, onIssue(number, 'closed'));
  expect(last?.result.plan).toHaveLength(5);
  state.conversations.delete(rowOf(ends.shop, gone).id);
  for (const kind of ['error-500', 'reset', 'html-500'] as const) {
    faults.add({ kind, method: 'POST', path: new RegExp(`/conversations/${fails}/messages$`), times: 1_000 });
    await run(`a closing in which one fails by ${kind}`, {}, onIssue(number, 'closed'));
    expect(last?.outputs).toMatchObject({ failed: '1', ok: 'false' });
    faults.clear();
  }
  await run('too many', { 'max-conversations': '1' }, onIssue(number, 'closed'));
  expect(last?.failed).toContain('max-conversations');
  await run('a re-run', {}, onIssue(number, 'closed'));
  expect(last?.outputs).toMatchObject({ told: '3', left: '1', ok: 'true' });

  await ends.pass(600);
  await customers.write(`Still broken! swordfish ${ends.address(out)}\n@octo/team`, { conversationId: replies });
  await note(ends, fails, '/issue Import stops at the third file');
  await run('a schedule with a reply and a note', { replies: 'text', 'new-issues': 'text' }, onSchedule());
  expect(last?.result.counts).toMatchObject({ replies: 1, issuesOpened: 1 });
  people.reopen(place(number));
  await run('a reopening', { 'on-reopened': 'open' }, onIssue(number, 'reopened'));
  expect(last?.result.counts.noted).toBeGreaterThan(0);

  const [one = 0] = await linked(open(), 1);
  const later = number + 2;
  for (const ids of [`${one}`, ends.address(one), '7996', ends.address(7_995)]) {
    for (const input of ['link', 'unlink', 'link']) {
      await run(`${input} of what the step names`, { [input]: place(later), 'conversation-id': ids });
    }
  }
  await run('a list', { 'list-links': place(later) });
  expect(last?.outputs.linked).toBe('1');
  people.close(place(later), { duplicateOf: place(number) });
  await run('a duplicate', {}, onIssue(later, 'closed'));
  expect(last?.result.counts.moved).toBe(1);

  const waits = open();
  await linked(waits, 1);
  people.close(place(waits), { commit: people.commit('octo/repo') });
  await ends.pass(600);
  people.release('octo/repo', { tag: 'v1.4.0' });
  await run('a release', { 'tell-on': 'release' }, releaseEvent(ends.github, 'octo/repo', 'v1.4.0'));
  expect(last?.outputs.told).toBe('1');

  const moves = open();
  await linked(moves, 1);
  people.repository('octo/other', { collaborators: { mona: 'admin' } });
  people.transfer(place(moves), 'octo/other');
  await run('a transfer', {}, transferEvents(ends.github, place(moves)).old);
  expect(last?.result.counts.moved).toBe(1);

  for (const { of, text } of shown) {
    expect(text, of).not.toMatch(personal);
    expect(text, of).not.toMatch(ofConversations);
  }
  expect(written().length).toBeGreaterThan(4);
  expect(written().join('\n')).not.toMatch(personal);
  expect(written().join('\n')).not.toMatch(ofConversations);
});
