import { expect } from 'vitest';
import { type GithubStandIn, type StandIn, startGithubStandIn, startStandIn } from '../../../src/testing/index.ts';
import { prepare } from '../../examples/shop.ts';
import { issueEvent } from '../../github/payloads/payloads.ts';
import { realStep } from './real-step.ts';

/** A closing that the built step tells of, in real time. */
export interface BuiltClosing {
  readonly standIn: StandIn;
  /** The step on the event of the closing. */
  run(options?: Parameters<typeof realStep>[3]): ReturnType<typeof realStep>;
  /** Messages that each customer received, and the status of each conversation. */
  outcome(): string[];
}

const place = 'octo/repo#1';
export const customers = 4;
export const allWell = Array.from({ length: customers }, () => '1 resolved');

/** An issue with linked customers closes; each test has two ends of its own, since many wait side by side. */
export async function whenClosed<Result>(body: (closing: BuiltClosing) => Promise<Result>): Promise<Result> {
  const standIn = await startStandIn();
  const github = await startGithubStandIn();
  try {
    const ids = await linked(standIn, github);
    github.people.close(place);
    return await body({
      standIn,
      run: (options = {}) =>
        realStep({ standIn, github }, {}, issueEvent(github, place, { action: 'closed' }), options),
      outcome: () =>
        ids.map((id) => {
          const row = standIn.state.conversation(1, id);
          const told = row?.messages.filter(({ type, private: isPrivate }) => type === 'outgoing' && !isPrivate) ?? [];
          return `${told.length} ${row?.status}`;
        }),
    });
  } finally {
    await github.close();
    await standIn.close();
  }
}

async function linked(standIn: StandIn, github: GithubStandIn): Promise<number[]> {
  github.people.open('octo/repo', { title: 'Export drops the last row' });
  await prepare(standIn, 'custom_attribute_definitions', {
    attribute_display_name: 'GitHub issue',
    attribute_key: 'github_issue',
    attribute_display_type: 'text',
    attribute_model: 'conversation_attribute',
  });
  const ids: number[] = [];
  for (let at = 1; at <= customers; at += 1) {
    const contact = { name: 'Carol', email: `carol${at}@customer.test` };
    const { conversationId } = await standIn.customer.write('The last row is missing.', { contact });
    const row = standIn.state.conversation(1, conversationId);
    row?.labels.push(`github:${place}`);
    Object.assign(row ?? {}, { customAttributes: { github_issue: 'https://github.com/octo/repo/issues/1' } });
    ids.push(conversationId);
  }
  standIn.resetRequests();
  return ids;
}

/** Requests to Chatwoot of a closing that nothing disturbs. */
export const requestsOfCleanClosing = () =>
  whenClosed(async ({ standIn, run, outcome }) => {
    expect(await run()).toMatchObject({ code: 0, outputs: { told: String(customers) } });
    expect(outcome()).toEqual(allWell);
    return [...standIn.requests];
  });
