import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

/**
 * The licences of every package whose code is bundled, as their terms ask for. ncc's own list names only some for ESM.
 * Throws when a package carries no licence text, since then somebody has to look at it.
 * @param resources files that were bundled
 */
export function licencesOf(resources: readonly string[], root: string): string {
  const folders = new Set(resources.flatMap((file) => packageFolder(file, root) ?? []));
  const entries = [...folders].map((folder) => {
    const manifest: Manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const { name, version, license } = manifest;
    return { title: `${name} ${version} (${license})`, text: licenceText(folder, manifest) };
  });
  const sorted = [...new Map(entries.map((entry) => [entry.title, entry])).values()].sort((a, b) =>
    a.title < b.title ? -1 : 1,
  );
  return sorted.map(({ title, text }) => `${title}\n\n${text}\n`).join(`\n${'-'.repeat(80)}\n\n`);
}

/** The folder of the package that a bundled file belongs to; nothing for our own files. */
function packageFolder(file: string, root: string): string | undefined {
  if (!file.includes(`${sep}node_modules${sep}`)) return undefined;
  for (let folder = dirname(file); folder.length > root.length; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    // Some packages hold a nameless package.json deeper down, only to say which kind of module lies there.
    if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version) return folder;
  }
  return undefined;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly author?: string;
}

function licenceText(folder: string, manifest: Manifest): string {
  const files = readdirSync(folder);
  const read = (file: string) => readFileSync(join(folder, file), 'utf8').replace(/\r\n/g, '\n').trim();
  const own = files.find((each) => /^licen[cs]e(\.|$)/i.test(each));
  if (own) return read(own);
  // data-uri-to-buffer, for one, keeps its licence at the end of its readme.
  const readme = files.find((each) => /^readme(\.|$)/i.test(each));
  const section = readme && /^(?:#+ *)?licen[cs]e *\n(?:[-=]+\n)?([\s\S]*)/im.exec(read(readme))?.[1];
  return section?.trim() || termsNamed(manifest);
}

/** What a package means that says MIT and its author in package.json, as @cfworker/json-schema does, and no more. */
function termsNamed({ name, license, author }: Manifest): string {
  const holder = typeof author === 'string' ? author.replace(/ *<.*>/, '') : '';
  if (license !== 'MIT' || holder === '')
    throw new Error(`${name} is bundled and carries no licence text: look at its terms.`);
  return mit(holder);
}

const mit = (holder: string) => `MIT License (named in the package, which carries no text of it)

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
