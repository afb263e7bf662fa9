/**
 * Builds the Action into dist/: `npm run build:dist`. With `--check` it builds beside it and compares the whole folder
 * byte by byte, which fails when a file differs, is missing or is left over: `npm run check:dist`.
 */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './dist/bundle.ts';
import { differences, readFolder, writeFolder } from './dist/folder.ts';
import { placeLightCore } from './dist/light-core.ts';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
// Inside the checkout, so that packages resolve as they do for src. The bundle names modules by their path from the
// current folder, so that must be the checkout, and this name always the same: two builds at once are not possible.
const work = join(root, 'node_modules', '.dist');
process.chdir(root);
rmSync(work, { recursive: true, force: true });
try {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  execFileSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.dist.json'), '--outDir', work], { stdio: 'inherit' });
  placeLightCore(work, root);
  const built = await bundle(join(work, 'action', 'index.js'), root);
  if (process.argv.includes('--check')) {
    const wrong = differences(built, readFolder(dist));
    if (wrong.length > 0) {
      console.error(
        `dist/ is not what the source builds: ${wrong.join(', ')}. Run npm run build:dist and commit dist/.`,
      );
      process.exitCode = 1;
    } else console.log(`dist/ is what the source builds (${built.size} files).`);
  } else {
    writeFolder(dist, built);
    for (const [name, bytes] of built) console.log(`dist/${name}  ${bytes.length} bytes`);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
