// Publishes a packed package, whose version is that of package.json, makes its GitHub release and moves the major tag
// (v1) to it, which workflows name in `uses:`: `node scripts/release.mjs PACKAGE.tgz`. Runs in
// .github/workflows/release.yml; what an earlier run has done is not done again.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

// To npm, a path without ./ or / before it is a repository of GitHub.
const tarball = resolve(process.argv[2] ?? '');
const { GITHUB_REPOSITORY: repository, GITHUB_SHA: sha } = process.env;
const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
const tag = `v${version}`;
const major = `v${version.split('.')[0]}`;

const gh = (...args) => spawnSync('gh', args, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;

function must(done, what) {
  if (done) return;
  console.error(`${what} failed, see above; nothing after it was done. Run the job again.`);
  process.exit(1);
}

/** What CHANGELOG.md says about this version. */
function notes() {
  const sections = readFileSync('CHANGELOG.md', 'utf8').split(/^## /m);
  return (
    sections
      .find((section) => section.startsWith(`${version}\n`))
      ?.slice(version.length)
      .trim() ?? ''
  );
}

const known = spawnSync('npm', ['view', `${name}@${version}`, 'version'], { encoding: 'utf8' }).stdout.trim();
if (known !== version) {
  const publish = spawnSync('npm', ['publish', tarball, '--provenance', '--access', 'public'], { stdio: 'inherit' });
  must(publish.status === 0, `Publishing ${name} ${version}`);
}

if (!gh('release', 'view', tag))
  must(gh('release', 'create', tag, '--target', sha, '--title', tag, '--notes', notes()), `Making the release ${tag}`);

const refs = `repos/${repository}/git/refs`;
const moved =
  gh('api', '--method', 'PATCH', `${refs}/tags/${major}`, '-f', `sha=${sha}`, '-F', 'force=true') ||
  gh('api', '--method', 'POST', refs, '-f', `ref=refs/tags/${major}`, '-f', `sha=${sha}`);
must(moved, `Moving the tag ${major}`);
