import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { filesRunnersDownload } from './examples/act.ts';

const needed = ['LICENSE', 'README.md', 'action.yml', 'close-the-loop', 'dist', 'process'];
const topsOf = (files: readonly string[]) => [...new Set(files.map((file) => file.split('/')[0] as string))].toSorted();

it('a runner downloads what a step needs and nothing else', () => {
  // The attributes of this checkout, not of the last commit; the archive is what GitHub serves for a tag.
  const tar = execFileSync('git', ['archive', '--worktree-attributes', '--format=tar', 'HEAD'], { maxBuffer: 2 ** 28 });
  const archived = execFileSync('tar', ['-t'], { input: tar, encoding: 'utf8' }).trim().split('\n');
  expect(needed).toEqual(expect.arrayContaining(topsOf(archived)));
  expect(topsOf(archived)).toContain('action.yml');
});

it('the files the example workflows get are those that a runner downloads', () => {
  expect(needed).toEqual(expect.arrayContaining(topsOf(filesRunnersDownload())));
  expect(filesRunnersDownload()).toEqual(expect.arrayContaining(['action.yml', 'dist/index.js', 'dist/package.json']));
});
