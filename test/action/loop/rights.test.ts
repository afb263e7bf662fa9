import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commentEvent, issueEvent, scheduleEvent, type WebhookEvent } from '../../github/payloads/payloads.ts';
import {
  comments,
  countAnew,
  linked,
  openTwoEnds,
  reactions,
  type TwoEnds,
  told,
  writes,
} from '../../loop/two-ends.ts';
import { placesOf } from '../../verbs/links/desk.ts';
import { rowOf } from '../../verbs/shop.ts';
import { step } from './step.ts';

let ends: TwoEnds;
let id: number;
const place = 'octo/repo#1';
beforeEach(async () => {
  ends = await openTwoEnds();
  ends.github.people.open('octo/repo', { title: 'Export drops the last row' });
  [id] = (await linked(ends, 1, ends.name(1))) as [number];
});
afterEach(() => ends.close());

const closed = () => {
  ends.github.people.close(place);
  return issueEvent(ends.github, place, { action: 'closed' });
};
/** A step whose token is wanting, and nothing of which may have come to anything. */
async function refused(inputs: { [name: string]: string }, event: WebhookEvent) {
  countAnew(ends);
  const run = await step(ends, inputs, event);
  expect(run.outputs).toMatchObject({ ok: 'false', told: '0' });
  expect(told(ends, id)).toEqual([]);
  expect(rowOf(ends.shop, id).status).toBe('open');
  const said = [...run.log, ...run.warnings, run.summary, JSON.stringify(run.outputs), run.failed];
  for (const token of Object.values(inputs)) if (token.length > 3) expect(said.join()).not.toContain(token);
  return run;
}

describe('a token of Chatwoot', () => {
  it('that it does not know tells nobody, in clear words', async () => {
    const { failed } = await refused({ token: 'tok-of-nobody' }, closed());
    expect(failed).toMatch(/this Chatwoot does not know the token: copy it anew from the profile page/);
    expect(writes(ends)).toEqual([]);
  });

  it('of a bot that it does not know resolves nothing unsaid', async () => {
    const { failed } = await refused({ 'bot-token': 'tok-of-nobody' }, closed());
    expect(failed).toMatch(/does not know the token: copy it anew from the profile page of the user \(or of the bot\)/);
  });

  it('of a bot in place of a user’s is refused by what it lacks', async () => {
    const { failed } = await refused({ token: ends.shop.standIn.tokens.bot }, closed());
    expect(failed).toMatch(/an agent bot .* may not do this: use the token of a user/);
    expect(writes(ends)).toEqual([]);
  });

  it('of another account says which accounts are its own', async () => {
    const { failed } = await refused({ 'account-id': '2' }, closed());
    expect(failed).toMatch(/there is no account 2 for this token .* Check account-id/);
    expect(writes(ends)).toEqual([]);
  });

  it('that it does not know leaves a command for a run that can', async () => {
    const other = await ends.shop.conversation();
    const asked = ends.github.people.comment(place, { body: `/chatwoot link ${ends.address(other)}`, by: 'hubot' }).id;
    await refused({ token: 'tok-of-nobody' }, commentEvent(ends.github, asked));
    expect([reactions(ends, asked), comments(ends, place)]).toEqual([[], []]);
    await step(ends, {}, commentEvent(ends.github, asked));
    expect(reactions(ends, asked)).toEqual(['+1']);
    expect(placesOf(ends.shop, other).labels).toEqual(['github:octo/repo#1']);
  });

  it.each([
    ['a scheduled run', {}, true],
    ['a list', { 'list-links': '1' }, false],
  ] as const)('of an agent without an inbox finds nobody, and %s says why', async (_, inputs, onSchedule) => {
    const { agent, admin } = ends.shop.standIn.tokens;
    const event = onSchedule ? scheduleEvent(ends.github, 'octo/repo') : undefined;
    closed();
    await ends.pass(600);
    const blind = await step(ends, { ...inputs, token: agent }, event);
    expect(blind).toMatchObject({ failed: undefined, outputs: { told: '0' } });
    expect(blind.log.join('\n')).toContain('sees no inbox');
    expect(told(ends, id)).toEqual([]);
    const seeing = await step(ends, { ...inputs, token: admin }, event);
    expect(seeing.log.join('\n')).not.toContain('no inbox');
    expect(told(ends, id)).toHaveLength(onSchedule ? 1 : 0);
  });
});

describe('a token of GitHub', () => {
  it('that it does not know does nothing on either side', async () => {
    const { failed } = await refused({ 'github-token': 'ghs_of_nobody' }, closed());
    expect(failed).toMatch(/github\.com does not know the token, or it has run out: check github-token/);
    expect([...ends.shop.standIn.requests]).toEqual([]);
  });

  it('that may only read tells all the same, and says what it lacks for an answer', async () => {
    const { people } = ends.github;
    const reads = people.token('workflow', { repositories: ['octo/repo'], permissions: { issues: 'read' } });
    const other = await ends.shop.conversation();
    const asked = people.comment(place, { body: `/chatwoot link ${ends.address(other)}`, by: 'hubot' }).id;
    const event = commentEvent(ends.github, asked);
    for (let times = 0; times < 2; times += 1) {
      const run = await step(ends, { 'github-token': reads }, event);
      expect(run.failed).toContain('give the job "permissions: issues: write"');
      expect(run.failed).not.toContain(reads);
    }
    expect(placesOf(ends.shop, other).notes).toHaveLength(1);
    expect(reactions(ends, asked)).toEqual([]);
    await step(ends, {}, event);
    expect(reactions(ends, asked)).toEqual(['+1']);
    expect(placesOf(ends.shop, other).notes).toHaveLength(1);
  });
});
