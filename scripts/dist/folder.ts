import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The files of a folder by their path in it, sorted. */
export type Folder = ReadonlyMap<string, Buffer>;

/** Reads a folder whole; one that is not there is empty. */
export function readFolder(folder: string): Folder {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return new Map(files.map((name) => [name, readFileSync(join(folder, name))]));
}

/** Makes the folder hold these files and nothing else. */
export function writeFolder(folder: string, files: Folder): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
}

/** What differs, in words. */
export function differences(built: Folder, committed: Folder): string[] {
  const names = [...new Set([...built.keys(), ...committed.keys()])].sort();
  return names.flatMap((name) => {
    const [fresh, old] = [built.get(name), committed.get(name)];
    if (!old) return [`${name} is missing`];
    if (!fresh) return [`${name} is left over`];
    return fresh.equals(old) ? [] : [`${name} differs`];
  });
}
