import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parse } from 'yaml';

const release = join(import.meta.dirname, '..', 'scripts', 'release.mjs');
let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'chatwoot-flows-release-')));
  writeFileSync(join(folder, 'package.json'), '{"name":"chatwoot-flows","version":"1.2.0"}');
  writeFileSync(join(folder, 'CHANGELOG.md'), '# chatwoot-flows\n\n## 1.2.0\n\nIt sings.\n\n## 1.1.0\n\nOld.\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the script with an npm and a gh that note what they were asked, and fail at what `fails` names. */
function run(published: string, fails: string): string[] {
  for (const name of ['npm', 'gh']) {
    const script = `#!/bin/sh\necho "${name} $*" >> asked\n[ "$1" = view ] && echo "${published}"\ncase "$*" in ${fails}) exit 1;; esac\n`;
    writeFileSync(join(folder, name), script);
    chmodSync(join(folder, name), 0o755);
  }
  const env = { PATH: `${folder}:${process.env.PATH}`, GITHUB_REPOSITORY: 'o/r', GITHUB_SHA: 'abc' };
  spawnSync(process.execPath, [release, 'packed/chatwoot-flows-1.2.0.tgz'], { cwd: folder, env });
  return readFileSync(join(folder, 'asked'), 'utf8').trim().split('\n');
}

it('publishes the package that was built, then makes the release, then moves the major tag', () => {
  expect(run('', "'release view v1.2.0'")).toEqual([
    'npm view chatwoot-flows@1.2.0 version',
    `npm publish ${join(folder, 'packed/chatwoot-flows-1.2.0.tgz')} --provenance --access public`,
    'gh release view v1.2.0',
    'gh release create v1.2.0 --target abc --title v1.2.0 --notes It sings.',
    'gh api --method PATCH repos/o/r/git/refs/tags/v1 -f sha=abc -F force=true',
  ]);
});

it('does not do again what an earlier run has done', () => {
  const asked = run('1.2.0', 'nothing');
  expect(asked.filter((line) => /publish|create/.test(line))).toEqual([]);
  expect(asked.at(-1)).toContain('tags/v1');
});

it('moves no tag to what could not be published', () => {
  expect(run('', 'publish*').at(-1)).toContain('npm publish');
});

it('runs no code of the tests or the build where something can be published', () => {
  const { jobs } = parse(readFileSync(join(import.meta.dirname, '..', '.github', 'workflows', 'release.yml'), 'utf8'));
  const mayPublish = Object.values<{ permissions: object; steps: { run?: string }[] }>(jobs).filter(
    ({ permissions }) => 'id-token' in permissions,
  );
  expect(mayPublish).toHaveLength(1);
  const commands = mayPublish[0]?.steps.flatMap(({ run }) => run ?? []) ?? [];
  expect(commands.filter((line) => /\.ci\/run|npm (ci|install|run|test|pack)/.test(line))).toEqual([]);
});
