// The whole suite in one command. Plain JavaScript without dependencies: it runs on the machine's own Node (20 or
// newer) before anything is installed; everything after the installation runs on the Node of node_modules.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isInstalled } from './installed.mjs';
import { countTests } from './test-report.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const quick = process.argv.includes('--quick');
const scratch = mkdtempSync(join(tmpdir(), 'chatwoot-flows-test-'));
const report = join(scratch, 'vitest.json');

const env = {
  ...process.env,
  PATH: join(root, 'node_modules', '.bin') + delimiter + process.env.PATH,
  ...(quick ? { TEST_QUICK: 'true' } : {}),
};

/** @returns whether the command ended well; its output goes straight to the terminal */
function run(command, ...args) {
  return spawnSync(command, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

const say = (text) => console.log(`\n== ${text}`);

if (!isInstalled(root)) {
  say('Installing: npm ci downloads what package-lock.json lists, Node 24 for the tests among it.');
  if (!run('npm', 'ci', '--no-audit', '--no-fund', '--loglevel=error')) {
    console.log('\nnpm ci failed, see above; without it nothing can be tested.\n0 passed, 1 failed');
    process.exit(1);
  }
}

const checks = [
  ['Types and style', 'npm', 'run', '--silent', 'check'],
  ['The generated reference is up to date', 'npm', 'run', '--silent', 'reference', '--', '--check'],
  ...(quick ? [] : [['dist is what the sources build', 'npm', 'run', '--silent', 'check:dist']]),
];
const failed = [];
for (const [title, command, ...args] of checks) {
  say(title);
  if (!run(command, ...args)) failed.push(title);
}

say(
  quick
    ? 'Tests, without the slow ones. They need a Temporal server (44 MB): taken from PATH or the cache folder, else downloaded.'
    : 'Tests. They need act, a runner for workflows (8 MB), and two Temporal servers (44 and 27 MB): each taken from PATH or the cache folder, else downloaded; the packed package is installed from npm as users do.',
);
const ended = run('vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`);
const tests = countTests(readFileSync, report, ended);
rmSync(scratch, { recursive: true, force: true });

for (const title of failed) console.log(`failed: ${title}`);
for (const sentence of tests.failures) console.log(`failed: ${sentence}`);
const failures = failed.length + tests.failures.length;
console.log(`\n${checks.length - failed.length + tests.passed} passed, ${failures} failed`);
process.exit(failures === 0 ? 0 : 1);
