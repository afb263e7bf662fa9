/**
 * `npm run bench:start`: what a step costs before and beside Chatwoot's own time. The built Action does one status
 * change with its read-back over loopback, against `node -e 0` in the same small environment, in pairs.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadedFiles } from './start/loaded-files.ts';
import { type Command, median, ratioOf, timeOnce } from './start/pairs.ts';

const limits = { ratio: 3.6, tarballBytes: 2_000_000 };
const sets = 3;
const pairs = 15;

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'bench-start-'));
const farEnd = spawn(process.execPath, [join(import.meta.dirname, 'start', 'far-end.ts')], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  const [line] = await once(farEnd.stdout, 'data');
  const { url, token, conversationId } = JSON.parse(String(line)) as {
    url: string;
    token: string;
    conversationId: number;
  };
  const files = { GITHUB_OUTPUT: join(folder, 'output'), GITHUB_STEP_SUMMARY: join(folder, 'summary') };
  for (const file of Object.values(files)) writeFileSync(file, '');
  let turn = 0;
  const env = () => ({
    ...files,
    'INPUT_BASE-URL': url,
    INPUT_TOKEN: token,
    'INPUT_ACCOUNT-ID': '1',
    'INPUT_CONVERSATION-ID': String(conversationId),
    // Every run changes something.
    INPUT_STATUS: ++turn % 2 === 0 ? 'open' : 'resolved',
  });
  const step: Command = { args: [join(root, 'dist', 'index.js')], env };
  const nothing: Command = { args: ['-e', '0'], env };

  const loaded = loadedFiles(folder);
  timeOnce({ args: [...loaded.node, ...step.args], env });
  const loadedBytes = loaded.read().reduce((sum, file) => sum + statSync(file).size, 0);
  const tarballBytes = execFileSync('git', ['archive', '--format=tar.gz', 'HEAD'], {
    cwd: root,
    maxBuffer: 2 ** 30,
  }).length;

  const ratios = Array.from({ length: sets }, () => ratioOf(step, nothing, pairs));
  const ratio = median(ratios);
  console.log(`one status change with read-back, as a ratio to node -e 0 (${sets} sets of ${pairs} pairs):`);
  console.log(
    `  ${ratios.map((each) => each.toFixed(2)).join(', ')}; median ${ratio.toFixed(2)}, at most ${limits.ratio}`,
  );
  console.log(`bytes of code that such a step loads: ${loadedBytes} in ${loaded.read().length} file(s)`);
  console.log(`bytes of the tarball that a runner downloads: ${tarballBytes}, at most ${limits.tarballBytes}`);
  if (ratio > limits.ratio || tarballBytes > limits.tarballBytes) {
    console.error('bench:start: above a limit.');
    process.exitCode = 1;
  }
} finally {
  farEnd.kill();
  rmSync(folder, { recursive: true, force: true });
}
