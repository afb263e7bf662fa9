import { createVerbs } from '../../src/activities/verbs/index.ts';
import type { ClientSettings } from '../../src/chatwoot/call.ts';
import type { Connection } from '../../src/chatwoot/connection.ts';
import type { ChatwootError } from '../../src/chatwoot/errors.ts';
import { createGithub } from '../../src/github/create-github.ts';
import { type IssueName, issueLabel, issueUrl } from '../../src/github/issue-name.ts';
import { directTeller } from '../../src/loop/direct-teller.ts';
import { createLoopReport, type LoopReport } from '../../src/loop/loop-report.ts';
import { loopChoices, loopSwitches, loopValues, readLoopSettings } from '../../src/loop/options.ts';
import { runLoop } from '../../src/loop/run-loop.ts';
import type { LoopSettings, LoopTask } from '../../src/loop/settings.ts';
import type { Teller } from '../../src/loop/teller.ts';
import { type GithubStandIn, type GithubStandInOptions, startGithubStandIn } from '../../src/testing/github/index.ts';
import { defineAttribute } from '../verbs/links/desk.ts';
import { openShop, rowOf, type Shop } from '../verbs/shop.ts';
import { seeded, twoClocks } from '../verbs/two-clocks.ts';
import type { Life } from './life.ts';

/** A desk and a GitHub on loopback, of one time that moves only when a run sleeps. */
export interface TwoEnds {
  readonly shop: Shop;
  readonly github: GithubStandIn;
  readonly repository: { readonly host: string; readonly owner: string; readonly repo: string };
  /** The issue of that number in octo/repo. */
  name(number: number): IssueName;
  /** One run of the loop, as a step makes it. */
  run(task: LoopTask, how?: How): Promise<Ran>;
  /** Lets time pass, and with it what was held. */
  pass(seconds: number): Promise<void>;
  /** The address of a conversation, as people copy it. */
  address(conversation: number): string;
  close(): Promise<void>;
}

export interface How {
  readonly settings?: Partial<LoopSettings>;
  /** A run of an event, on its first attempt, unless told. */
  readonly firstAttempt?: boolean;
  readonly home?: boolean;
  readonly token?: keyof GithubStandIn['tokens'] | { readonly github: string };
  readonly connection?: Partial<Connection>;
  readonly client?: ClientSettings;
  readonly timeoutMs?: number;
  readonly who?: 'admin' | 'agent';
  readonly publicLog?: boolean;
  readonly teller?: Partial<Teller>;
  /** Where the run dies, which then never learns what came of what it had sent. */
  readonly life?: Life;
}

export interface Ran {
  readonly report: LoopReport;
  /** What it failed with. */
  readonly error?: ChatwootError;
}

const none = (): never => {
  throw new Error('a default is wrong');
};
const first = Object.fromEntries(Object.entries(loopChoices).map(([name, [choice]]) => [name, choice]));
const off = Object.fromEntries(loopSwitches.map((name) => [name, 'false']));

/** The settings of a step that gives none. */
export const usual: LoopSettings = readLoopSettings(
  { ...first, ...off, ...loopValues } as never,
  undefined,
  'github.com',
  none,
);

/** @param beside ends whose time and GitHub these share, with a desk of their own */
export async function openTwoEnds(options: GithubStandInOptions = {}, beside?: TwoEnds): Promise<TwoEnds> {
  const clocks = beside?.shop.clocks ?? twoClocks(seeded(5));
  const shop = await openShop({ random: seeded(beside ? 6 : 3) }, clocks);
  const github =
    beside?.github ??
    (await startGithubStandIn({ clock: clocks.far, sleep: clocks.far.sleep, random: seeded(4), ...options }));
  const repository = { host: 'github.com', owner: 'octo', repo: 'repo' };
  await defineAttribute(shop);
  return {
    shop,
    github,
    repository,
    name: (number) => ({ ...repository, number }),
    pass: (seconds) => clocks.near.sleep(seconds * 1_000),
    address: (conversation) => `${shop.standIn.url}/app/accounts/1/conversations/${conversation}`,
    async run(task, how = {}) {
      const { firstAttempt = true, token = 'workflow', timeoutMs = 5_000, life } = how;
      const clock = life ? life.clock(clocks.near) : clocks.near;
      const startedAt = clock.now();
      const { chatwoot, tokens } = shop.deps(how.who ?? 'admin', {
        clock,
        ...(life ? { transport: life.transport } : {}),
        ...how.client,
      });
      const verbs = createVerbs(chatwoot, { clock, tokens });
      const calls = { timeoutMs, repeats: 3 };
      const report = createLoopReport();
      const home = how.home === false ? {} : { home: repository };
      const settings = { ...usual, ...how.settings };
      const run = {
        github: createGithub({
          token: typeof token === 'string' ? github.tokens[token] : token.github,
          apiUrl: github.url,
          serverUrl: options.web ?? 'https://github.com',
          clock,
          timeoutMs,
          ...(firstAttempt ? {} : { writesFrom: startedAt + 60_000 }),
          ...(life ? { fetch: life.fetch } : {}),
        }),
        chatwoot,
        verbs,
        teller: { ...directTeller({ verbs, clock, startedAt, options: calls, say: () => {} }), ...how.teller },
        clock,
        connection: { baseUrl: shop.standIn.url, accountId: 1, ...how.connection },
        startedAt,
        firstAttempt,
        ...home,
        ...(how.publicLog === undefined ? {} : { publicLog: how.publicLog }),
        report,
        options: calls,
      };
      const ended = runLoop(task, settings, run).then(
        () => undefined,
        (thrown: ChatwootError) => thrown,
      );
      const error = await (life ? Promise.race([ended, life.death]) : ended);
      return error === undefined ? { report } : { report, error };
    },
    async close() {
      if (!beside) await github.close();
      await shop.standIn.close();
    },
  };
}

/** Puts the label and the attribute of an issue on a conversation, as a link that is in order has them. */
export function inOrder({ shop }: TwoEnds, conversation: number, issue: IssueName): void {
  const row = rowOf(shop, conversation);
  row.labels.push(issueLabel(issue));
  row.customAttributes = { ...row.customAttributes, github_issue: issueUrl(issue) };
}

/** Conversations that are linked to an issue and in order, by an agent's note as well. */
export async function linked(ends: TwoEnds, count: number, issue: IssueName): Promise<number[]> {
  const ids: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const id = await ends.shop.conversation();
    await note(ends, id, `Same as ${issueUrl(issue)}`);
    inOrder(ends, id, issue);
    ids.push(id);
  }
  return ids;
}

/** An agent writes a private note. */
export async function note({ shop }: TwoEnds, conversation_id: number, content: string): Promise<void> {
  await shop.deps().chatwoot.messages.create({ conversation_id, content, private: true });
}

/** What the customer was told, by the far end's own view. */
export const told = ({ shop }: TwoEnds, conversation: number): (string | null)[] =>
  rowOf(shop, conversation)
    .messages.filter(({ type, private: isPrivate }) => type === 'outgoing' && !isPrivate)
    .map(({ content }) => content);

/** The private notes of a conversation. */
export const notes = ({ shop }: TwoEnds, conversation: number): (string | null)[] =>
  rowOf(shop, conversation)
    .messages.filter((message) => message.private)
    .map(({ content }) => content);

/** Requests of the last run that could change something, at both ends. */
export function writes({ shop, github }: TwoEnds): string[] {
  const desk = shop.standIn.requests.filter(({ method, path }) => method !== 'GET' && !path.endsWith('/filter'));
  const hub = github.requests.filter(({ method, path }) => method !== 'GET' && !path.endsWith('/graphql'));
  return [...desk, ...hub].map(({ method, path }) => `${method} ${path}`);
}

/** Begins to count anew at both ends. */
export function countAnew({ shop, github }: TwoEnds): void {
  shop.standIn.resetRequests();
  github.resetRequests();
}

/** What a bot of this project wrote on an issue. */
export const comments = ({ github }: TwoEnds, place: string, by = 'github-actions[bot]'): string[] => {
  const issue = issueRow(github, place);
  const author = github.people.account(by).id;
  return github.state.comments
    .filter((one) => one.issueId === issue && one.authorId === author)
    .map(({ body }) => body);
};

/** When an issue was closed, as GitHub writes it. */
export const closedAt = ({ github }: TwoEnds, place: string): string =>
  new Date(github.state.issues.get(issueRow(github, place))?.closedAt ?? 0).toISOString();

/** Reactions to a comment. */
export const reactions = ({ github }: TwoEnds, comment: number): string[] =>
  github.state.reactions.filter((one) => one.commentId === comment).map(({ content }) => content);

function issueRow({ state }: GithubStandIn, place: string): number {
  const [path = '', number] = place.split('#');
  const [owner, repo] = path.split('/');
  const repository = state.repositories.find((one) => one.owner === owner && one.name === repo);
  const issue = state.issues.find((one) => one.repositoryId === repository?.id && one.number === Number(number));
  if (!issue) throw new Error(`there is no ${place}`);
  return issue.id;
}
