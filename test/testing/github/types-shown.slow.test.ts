import ts from 'typescript';
import { expect, it } from 'vitest';

/** Every package that the types of an entry lead to, read from the declarations that the build would write. */
function packagesInTypesOf(entry: string): Set<string> {
  const { options = {} } =
    ts.getParsedCommandLineOfConfigFile(
      'tsconfig.build.json',
      {},
      { ...ts.sys, onUnRecoverableConfigFileDiagnostic() {} },
    ) ?? {};
  const program = ts.createProgram([entry], { ...options, emitDeclarationOnly: true });
  const written = new Map<string, string>();
  program.emit(undefined, (name, text) => void written.set(name, text), undefined, true);
  const packages = new Set<string>();
  const first = [...written.keys()].find((name) => name.endsWith('/testing.d.ts'));
  const seen = new Set(first === undefined ? [] : [first]);
  for (const file of seen) {
    for (const { fileName } of ts.preProcessFile(written.get(file) ?? '').importedFiles) {
      if (!fileName.startsWith('.')) packages.add(fileName);
      else seen.add(new URL(fileName.replace(/\.[jt]s$/, '.d.ts'), `file://${file}`).pathname);
    }
  }
  expect([...seen].filter((file) => !written.has(file))).toEqual([]);
  expect(seen.size).toBeGreaterThan(5);
  return packages;
}

it('keeps GitHub’s schema, which users of the package lack, out of the types of the entry for tests', () => {
  expect([...packagesInTypesOf('src/testing.ts')].filter((name) => name.startsWith('@octokit/'))).toEqual([]);
});
