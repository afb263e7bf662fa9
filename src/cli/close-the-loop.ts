import type { Clock } from '../chatwoot/budget.ts';
import { systemClock } from '../chatwoot/clock.ts';
import { sayingClock } from '../chatwoot/saying-clock.ts';
import { parseYaml } from '../chatwoot/yaml.ts';
import { githubAddress } from '../github/address.ts';
import { type IssueName, readIssueName } from '../github/issue-name.ts';
import { checkLoopTexts } from '../loop/check-texts.ts';
import { createLoopReport, type LoopReport } from '../loop/loop-report.ts';
import { openLoop } from '../loop/open-loop.ts';
import { type LoopOption, type LoopOptions, loopDefaults, type Refuse, readLoopSettings } from '../loop/options.ts';
import { type ReportRow, reportLines, reportRows } from '../loop/report-words.ts';
import { runLoop } from '../loop/run-loop.ts';
import type { LoopSettings } from '../loop/settings.ts';
import { readNamedConnection } from './named-connection.ts';
import type { Surroundings } from './program.ts';
import { refuse } from './refuse.ts';
import { stopSignal } from './stop-signal.ts';

/** As commander hands them on: `tellOn` for `--tell-on`. What was not given has its default. */
export type CloseTheLoopOptions = { readonly [name: string]: string | boolean } & { readonly connection: string };

/** How long a request of an earlier run may be under way, in milliseconds; see `sendOnce`. */
const patienceMs = 60_000;

/**
 * `chatwoot-flows close-the-loop`: does what is left to do about one issue as it is now, in this process, and prints what
 * became of each conversation. It may have been run before, so it looks before it sends.
 */
export async function closeTheLoop(
  issueText: string,
  options: CloseTheLoopOptions,
  surroundings: Surroundings,
  time: Clock = systemClock,
): Promise<void> {
  const { env, stdout, stderr } = surroundings;
  const say = (line: string) => void stderr.write(`${line}\n`);
  const github = { apiUrl: env.GITHUB_API_URL, serverUrl: env.GITHUB_SERVER_URL };
  const { host } = githubAddress(github);
  const issue = readIssue(issueText, host);
  const settings = await readSettings(options, host);
  const token = env.GITHUB_TOKEN || refuse('GITHUB_TOKEN', 'it is missing: give a token that may read the repository.');
  const connection = await readNamedConnection(options.connection, env);
  if (!connection.accountId) refuse('CHATWOOT_ACCOUNT_ID', 'it is missing: give the number of the account.');
  if (!connection.tokens.user)
    refuse(
      'CHATWOOT_API_TOKEN',
      'it is missing: give the access token at the end of a user’s profile page in Chatwoot.',
    );

  const signal = stopSignal(surroundings);
  const clock = sayingClock(time, say);
  const startedAt = clock.now();
  const report = createLoopReport();
  const loop = openLoop({
    connection,
    client: { clock, env, signal, repeats: 3 },
    github: { ...github, token, clock, signal, writesFrom: startedAt + patienceMs },
    startedAt,
    firstAttempt: false,
    report,
    say,
  });
  const error = await runLoop({ does: 'issue', issue }, settings, loop).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  const said = error instanceof Error ? error.message : undefined;
  for (const line of linesOf(report, settings, said)) stdout.write(`${line}\n`);
  if (error !== undefined) throw error;
}

async function readSettings(options: CloseTheLoopOptions, host: string): Promise<LoopSettings> {
  const given = Object.fromEntries(
    Object.keys(loopDefaults).map((name) => [name, String(options[camel(name)] ?? loopDefaults[name as LoopOption])]),
  ) as LoopOptions;
  const refuseOption: Refuse = (name, right) =>
    refuse(`--${name}`, name === 'texts' ? right : `it is "${given[name].slice(0, 40)}": ${right}`);
  const texts = given.texts ? await parseYaml(given.texts, (right) => refuseOption('texts', right)) : undefined;
  const settings = readLoopSettings(given, texts, host, refuseOption);
  await checkLoopTexts(settings, refuseOption);
  return settings;
}

function readIssue(text: string, host: string): IssueName {
  const issue =
    readIssueName(text, host) ??
    refuse('close-the-loop', `the issue was "${text.slice(0, 80)}": give octo/repo#12, or the address of an issue.`);
  if (issue.host === host) return issue;
  return refuse(
    'close-the-loop',
    `the issue is on ${issue.host}, and GITHUB_TOKEN counts for ${host}: for another GitHub set GITHUB_SERVER_URL to https://${issue.host}.`,
  );
}

const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The terminal is its user's own, so here conversations are named whoever may read the repository. */
function linesOf(report: LoopReport, { texts, dryRun }: LoopSettings, failure: string | undefined): string[] {
  const rows = reportRows(report, texts);
  const said = [...new Set(rows.flatMap(({ text }) => text ?? []))].map((text) => `Text ${text}`);
  return [
    ...rows.map(lineOf),
    ...said,
    ...reportLines(report, { dryRun, failed: failure !== undefined, said: failure }),
  ];
}

const lineOf = ({ conversation, what, status, why, text }: ReportRow): string =>
  [`Conversation ${conversation}: ${what}`, text?.split(':', 1)[0], status, why].filter(Boolean).join('; ');
