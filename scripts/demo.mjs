// `npm run demo`: one command on a machine with Node 20 or newer, npm and git. Plain JavaScript without dependencies,
// since it runs before anything is installed; the demo itself runs on the Node 24 of node_modules.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isInstalled } from './installed.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const env = { ...process.env, PATH: join(root, 'node_modules', '.bin') + delimiter + process.env.PATH };

/** Ends the demo with a sentence when the command fails. */
function must(sentence, command, ...args) {
  const options = { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' };
  if (spawnSync(command, args, options).status === 0) return;
  console.error(`\n${sentence}`);
  process.exit(1);
}

if (!isInstalled(root)) {
  console.log(
    'First time here: npm ci downloads the packages of package-lock.json, Node 24 among them, into node_modules.',
  );
  console.log('Nothing is installed outside this folder.\n');
  const quietly = ['--no-audit', '--no-fund', '--loglevel=error'];
  must('npm ci failed, see above; the demo needs its packages.', 'npm', 'ci', ...quietly);
}
if (!existsSync(join(root, 'dist', 'index.js'))) {
  console.log('dist/ is missing, so the Action is built first.');
  must('The Action could not be built, see above.', 'node', join(root, 'scripts', 'build-dist.ts'));
}

const demo = spawn('node', [join(root, 'scripts', 'demo', 'play.ts')], { cwd: root, env, stdio: 'inherit' });
// The demo may still have an inbox to remove, so this process waits for it. After Ctrl+C it gets the signal twice.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => demo.kill(signal));
demo.on('close', (code) => process.exit(code ?? 1));
