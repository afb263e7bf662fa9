import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const pages = globSync(['*.md', 'docs/**/*.md', 'examples/**/*.md', '.github/**/*.md']);
const read = (file: string) => readFileSync(file, 'utf8');

/** Where GitHub puts a heading. */
const anchor = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-');
const anchors = (file: string) => [...read(file).matchAll(/^#+ (.+)$/gm)].map((match) => anchor(match[1] as string));

describe('documentation', () => {
  it.each(pages)('%s links to files and headings that exist', (page) => {
    const broken = [...read(page).matchAll(/\]\(([^)\s]+)\)/g)]
      .map((match) => match[1] as string)
      .filter((link) => !/^[a-z]+:/.test(link))
      .filter((link) => {
        const [path = '', heading] = link.split('#');
        const file = path === '' ? page : join(dirname(page), path);
        return !existsSync(file) || (heading !== undefined && !anchors(file).includes(heading));
      });
    expect(broken).toEqual([]);
  });

  it('has a README of at most 150 lines', () => {
    expect(read('README.md').split('\n').length).toBeLessThanOrEqual(151);
  });

  it('explains errors by words that the sources say', () => {
    const said = globSync('src/**/*.ts').map(read).join('\n');
    const headings = [...read('docs/troubleshooting.md').matchAll(/^### `(.+)`$/gm)].map((match) => match[1] as string);
    expect(headings.length).toBeGreaterThan(20);
    expect(headings.filter((words) => !said.includes(words))).toEqual([]);
  });
});
