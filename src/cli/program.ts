import { Command } from 'commander';
import { loopChoices, loopSwitches, loopValues } from '../loop/options.ts';

/** What a command may use of its process. */
export type Surroundings = Pick<NodeJS.Process, 'env' | 'stdout' | 'stderr' | 'on'>;

/**
 * The commands with their options and help. Each loads its own part only when it is called: `api` must not pay for
 * Temporal, nor need it installed.
 */
export function createProgram(surroundings: Surroundings): Command {
  const { stdout, stderr } = surroundings;
  const program = new Command('chatwoot-flows')
    .description('Chatwoot from the command line, and durable support processes on Temporal.')
    .showHelpAfterError()
    .exitOverride()
    .configureOutput({ writeOut: (text) => stdout.write(text), writeErr: (text) => stderr.write(text) })
    .addHelpText(
      'after',
      '\nThe Chatwoot to talk to: CHATWOOT_BASE_URL, CHATWOOT_ACCOUNT_ID, CHATWOOT_API_TOKEN, or a file of several in CHATWOOT_CONNECTIONS.\nTemporal: TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE, TEMPORAL_API_KEY. docs/worker.md lists all settings.',
    );

  program
    .command('worker')
    .description('serve the task queues of all connections until stopped (settings: docs/worker.md)')
    .action(async () => (await import('./worker.ts')).worker(surroundings));

  program
    .command('dev')
    .description(
      'start a Temporal server, a Chatwoot to try (or that of the environment) and the worker, for this machine',
    )
    .option('--port <port>', 'port of the Temporal server; 0 takes a free one', '7233')
    .option('--ui-port <port>', 'port of Temporal’s pages; 0 takes a free one', '8233')
    .option('--database <file>', 'keep Temporal’s state in this file; without it nothing is kept')
    .action(async (options) => (await import('./dev.ts')).dev(options, surroundings));

  program
    .command('codec-server')
    .description(
      'decrypt payloads for Temporal’s pages (keys: CHATWOOT_FLOWS_CODEC_KEYS, token: CHATWOOT_FLOWS_CODEC_TOKEN)',
    )
    .option('--listen <host:port>', 'where to listen', '127.0.0.1:8081')
    .option('--origin <origin>', 'where Temporal’s pages are, for CORS', 'http://localhost:8233')
    .action(async (options) => (await import('./codec-server.ts')).codecServer(options, surroundings));

  program
    .command('api')
    .description('carry out one Chatwoot operation, such as conversations.get, and print its answer')
    .argument('<operation>', 'dotted name; docs/reference/operations.md lists them')
    .option('-f, --field <key=value...>', 'a field of the operation, as often as needed; JSON for lists and objects')
    .option('--connection <name>', 'which connection', 'default')
    .action(async (operation, options) => (await import('./api.ts')).api(operation, options, surroundings));

  const loop = program
    .command('close-the-loop')
    .description(
      'do what is left to do about one issue: tell its customers, resolve, note (tokens: GITHUB_TOKEN and those of Chatwoot)',
    )
    .argument('<issue>', 'octo/repo#12, or its address')
    .option('--connection <name>', 'which connection', 'default')
    // All of the help would push the error out of sight.
    .showHelpAfterError('(chatwoot-flows close-the-loop --help lists all options)')
    .configureOutput({ outputError: (text, write) => write(text + hintAt(text)) });
  for (const name of loopSwitches) loop.option(`--${name}`, loopWords[name]);
  for (const [name, words] of Object.entries(loopChoices).filter(ofOneIssue))
    loop.option(`--${name} <word>`, words.join(', '), words[0]);
  for (const [name, value] of Object.entries(loopValues).filter(ofOneIssue))
    loop.option(`--${name} <value>`, loopWords[name as LoopValue], value || undefined);
  loop
    .addHelpText(
      'after',
      '\nThe options mean what docs/reference/close-the-loop-action.md says of the inputs of that name.',
    )
    .action(async (issue, options) => (await import('./close-the-loop.ts')).closeTheLoop(issue, options, surroundings));

  return program;
}

type LoopValue = Exclude<keyof typeof loopValues, 'look-back'>;

/** Of the options that are not one of a few words. */
const loopWords: { readonly [name in (typeof loopSwitches)[number] | LoopValue]: string } = {
  prereleases: 'tell of pre-releases too',
  'show-title': "allow the issue's title in texts",
  'links-from-attribute': 'the attribute github_issue links by itself',
  'dry-run': 'show the plan and change nothing',
  'max-conversations': 'more are refused',
  'stop-label': 'of issues that tell nobody',
  'opt-out-label': 'of conversations that are told nothing',
  texts: 'as YAML, such as "completed: It is fixed."',
  'former-repositories': 'such as octo/old-name',
  'other-accounts': 'addresses of accounts that others answer for',
};

/** What a shell or a habit may have made of the options, of which commander's own words say nothing. */
function hintAt(error: string): string {
  const isSwitch = loopSwitches.some((name) => error.includes(`--${name}=`));
  if (isSwitch) return `(${switches} take no value)\n`;
  if (!error.includes('too many arguments')) return '';
  return `(a value with spaces needs quotes, as in --texts "completed: It is fixed."; ${switches} take no value)\n`;
}

const switches = loopSwitches.map((name) => `--${name}`).join(', ');

/** The others are about what a scheduled run finds. */
const ofOneIssue = ([name]: readonly [string, unknown]): boolean =>
  !['replies', 'new-issues', 'look-back'].includes(name);
