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
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return { title: `${name} ${version} (${license})`, text: licenceText(folder, name) };
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

function licenceText(folder: string, name: string): string {
  const files = readdirSync(folder);
  const read = (file: string) => readFileSync(join(folder, file), 'utf8').replace(/\r\n/g, '\n').trim();
  const own = files.find((each) => /^licen[cs]e(\.|$)/i.test(each));
  if (own) return read(own);
  // data-uri-to-buffer, for one, keeps its licence at the end of its readme.
  const readme = files.find((each) => /^readme(\.|$)/i.test(each));
  const section = readme && /^(?:#+ *)?licen[cs]e *\n(?:[-=]+\n)?([\s\S]*)/im.exec(read(readme))?.[1];
  if (!section?.trim()) throw new Error(`${name} is bundled and carries no licence text: look at its terms.`);
  return section.trim();
}
