import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CloseTheLoopOptions, closeTheLoop } from '../../src/cli/close-the-loop.ts';
import { countAnew, linked, openTwoEnds, type TwoEnds, told, writes } from '../loop/two-ends.ts';
import { rowOf } from '../verbs/shop.ts';
import { runCli } from './run-cli.ts';

let ends: TwoEnds;
let ids: number[];
let env: { [name: string]: string };
beforeEach(async () => {
  ends = await openTwoEnds();
  const { github, shop } = ends;
  github.people.open('octo/repo', { title: 'Export drops the last row' });
  ids = await linked(ends, 2, ends.name(1));
  github.people.close('octo/repo#1');
  github.people.open('octo/repo', { title: 'A pull request', pull: true });
  await ends.pass(300);
  countAnew(ends);
  env = {
    CHATWOOT_BASE_URL: shop.standIn.url,
    CHATWOOT_ACCOUNT_ID: '1',
    CHATWOOT_API_TOKEN: shop.standIn.tokens.admin,
    GITHUB_TOKEN: github.tokens.workflow,
    GITHUB_API_URL: github.url,
    GITHUB_SERVER_URL: 'https://github.com',
  };
});
afterEach(() => ends.close());

/** The command within this process, by the clock of both ends. */
async function run(issue: string, options: Partial<CloseTheLoopOptions> = {}) {
  let [stdout, stderr] = ['', ''];
  const surroundings = {
    env,
    stdout: { write: (text: string) => (stdout += text) },
    stderr: { write: (text: string) => (stderr += text) },
    on: () => {},
  };
  const error = await closeTheLoop(
    issue,
    { connection: 'default', ...options },
    surroundings as never,
    ends.shop.clocks.near,
  ).then(
    () => undefined,
    (thrown: Error) => thrown.message,
  );
  return { stdout, stderr, error };
}

describe('chatwoot-flows close-the-loop', () => {
  it('shows with --dry-run what would become of each conversation, and writes nothing', async () => {
    const { code, stdout, stderr } = await runCli(['close-the-loop', 'octo/repo#1', '--dry-run'], env);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const id of ids) expect(stdout).toContain(`Conversation ${id}: would be told; en; open, then resolved\n`);
    expect(stdout).toContain('Text en: Hi{% if first_name %} {{ first_name }}{% endif %},\n');
    expect(stdout).toContain(
      '\nDry run, nothing was changed. What would be done: Issues looked at: 1. Customers told: 2.',
    );
    expect(writes(ends)).toEqual([]);
  });

  it('tells and resolves, after a wait that it says, and once', async () => {
    const first = await run('https://github.com/octo/repo/issues/1', { onCompleted: 'tell' });
    expect(first.error).toBeUndefined();
    expect(first.stderr).toMatch(/^Waiting \d+ s to see whether an earlier try was stored\.$/m);
    for (const id of ids) expect(first.stdout).toContain(`Conversation ${id}: told`);
    const second = await run('octo/repo#1');
    expect(second.stdout).toContain('Told by an earlier run: 2. Resolved: 2.');
    expect(ids.map((id) => [told(ends, id).length, rowOf(ends.shop, id).status])).toEqual([
      [1, 'resolved'],
      [1, 'resolved'],
    ]);
  });

  it('says what failed, behind what was done', async () => {
    const path = new RegExp(`/conversations/${ids[1]}/messages$`);
    ends.shop.standIn.faults.add({ kind: 'error-500', method: 'POST', path, times: Number.POSITIVE_INFINITY });
    const { stdout, error } = await run('octo/repo#1');
    expect(stdout).toContain(`Conversation ${ids[0]}: told; resolved\nConversation ${ids[1]}: failed; ServerError\n`);
    expect(error).toMatch(/^close-the-loop: not everything could be done\./);
  });

  it.each<[string[], { [name: string]: string }, string]>([
    [['octo/repo'], {}, 'close-the-loop: the issue was "octo/repo": give octo/repo#12, or the address of an issue.'],
    [
      ['https://ghe.example.test/octo/repo/issues/1'],
      {},
      'close-the-loop: the issue is on ghe.example.test, and GITHUB_TOKEN counts for github.com: for another GitHub set GITHUB_SERVER_URL to',
    ],
    [['octo/shop#1'], {}, 'GitHub repos.get: there is no repository octo/shop, or this token may not see it'],
    [['octo/repo#2'], {}, 'close-the-loop: there is no issue octo/repo#2: it was deleted, is a pull request,'],
    [
      ['octo/repo#99'],
      {},
      'close-the-loop: there is no issue octo/repo#99: it was deleted, is a pull request, or is not this token',
    ],
    [['octo/repo#1', '--tell-on', 'merge'], {}, '--tell-on: it is "merge": give one of close, release.'],
    [
      ['octo/repo#1', '--texts', 'completed: "{{ nme }}"'],
      {},
      '--texts: texts.completed names nme, which is no variable',
    ],
    [['octo/repo#1', '--texts', '['], {}, '--texts: it is neither YAML nor JSON: a bracket is still open at line 1.'],
    [
      ['octo/repo#1', '--texts', 'completed: {{ first_name }} hi'],
      {},
      '--texts: it is neither YAML nor JSON: a text that begins with { needs quotes',
    ],
    [['octo/repo#1', '--texts', 'completed: {{ number }}'], {}, 'a text that begins with { needs quotes at line 1.'],
    [['octo/repo#1', '--texts', 'completed: Fixed: now'], {}, 'a text with a colon needs quotes) at line 1.'],
    [
      ['octo/repo#1', '--texts', 'completed: Hi { first_name }}'],
      {},
      '--texts: texts.completed has { first_name without',
    ],
    [['octo/repo#1', '--texts', 'texts.yml'], {}, '--texts: it is "texts.yml": give a text for each'],
    [['octo/repo#1', '--opt-out-label', ''], {}, '--opt-out-label: it is "": give the title of a label'],
    [['octo/repo#1', '--connection', 'shop'], {}, '--connection: it is "shop": give one of default.'],
    [['octo/repo#1'], { GITHUB_TOKEN: '' }, 'GITHUB_TOKEN: it is missing'],
    [['octo/repo#1'], { CHATWOOT_API_TOKEN: '' }, 'CHATWOOT_API_TOKEN: it is missing: give the access token'],
    [['octo/repo#1'], { CHATWOOT_ACCOUNT_ID: '' }, 'CHATWOOT_ACCOUNT_ID: it is missing'],
  ])('ends with one sentence: %j %j', async (args, more, sentence) => {
    const { code, stdout, stderr } = await runCli(['close-the-loop', ...args], { ...env, ...more });
    expect(stderr).toContain(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(writes(ends)).toEqual([]);
  });

  it('says of a wrong option what is meant, without a page of help', async () => {
    const { code, stderr } = await runCli(['close-the-loop', 'octo/repo#1', '--dryrun'], env);
    expect(stderr.trim().split('\n')).toEqual([
      "error: unknown option '--dryrun'",
      '(Did you mean --dry-run?)',
      '(chatwoot-flows close-the-loop --help lists all options)',
    ]);
    expect(code).toBe(2);
  });

  it.each<[string[], string]>([
    [
      ['--texts', 'completed:', 'It', 'is'],
      '(a value with spaces needs quotes, as in --texts "completed: It is fixed."; --prereleases,',
    ],
    [['--prereleases', 'yes'], '--prereleases, --show-title, --links-from-attribute, --dry-run take no value)'],
    [['--dry-run=false'], '(--prereleases, --show-title, --links-from-attribute, --dry-run take no value)'],
  ])('hints at what a shell or a habit made of the options: %j', async (args, hint) => {
    const { code, stderr } = await runCli(['close-the-loop', 'octo/repo#1', ...args], env);
    expect(stderr).toContain(hint);
    expect({ code, lines: stderr.trim().split('\n').length <= 4 }).toEqual({ code: 2, lines: true });
  });

  it('has words for every option in its help', async () => {
    const { stdout } = await runCli(['close-the-loop', '--help'], env);
    const options = stdout.split('\n').filter((line) => /^ +--/.test(line));
    expect(options.length).toBeGreaterThan(15);
    for (const line of options) expect(line).toMatch(/^ +--[\w-]+( <\w+>)? {2,}[a-z]/);
  });
});
