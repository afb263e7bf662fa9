import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Makes a Node process note which files of code it loads. */
export interface LoadedFiles {
  /** Arguments for that process. */
  readonly node: readonly string[];
  /** The files it loaded, in order, each once. */
  read(): string[];
}

/**
 * @param folder where the note and the code that writes it may lie
 */
export function loadedFiles(folder: string): LoadedFiles {
  const note = join(folder, `loaded-${Math.floor(performance.now() * 1_000)}.txt`);
  const hook = `${note}.mjs`;
  writeFileSync(
    hook,
    `import { appendFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
registerHooks({
  load(url, context, next) {
    if (url.startsWith('file:')) appendFileSync(${JSON.stringify(note)}, url + '\\n');
    return next(url, context);
  },
});
`,
  );
  return {
    node: ['--import', hook],
    read() {
      const urls = existsSync(note) ? readFileSync(note, 'utf8').split('\n').filter(Boolean) : [];
      return [...new Set(urls)].map((url) => fileURLToPath(url)).filter((file) => file !== hook);
    },
  };
}
