import ts from 'typescript';
import { openSources } from '../../scripts/reference/comments.ts';
import { entrySources } from './entries.ts';

const root = process.cwd();

/**
 * What the compiler finds wrong in code that users would write, with the package's entries read from the sources.
 * @param files paths below the repository; those with a text need not exist
 */
export function wrongIn(files: { readonly [path: string]: string | undefined }): string[] {
  const texts = new Map(Object.entries(files).map(([path, text]) => [`${root}/${path}`, text]));
  const options: ts.CompilerOptions = {
    ...openSources(`${root}/`).getCompilerOptions(),
    paths: Object.fromEntries(Object.entries(entrySources(root)).map(([name, file]) => [name, [file]])),
  };
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = host;
  host.readFile = (name) => texts.get(name) ?? readFile(name);
  host.fileExists = (name) => texts.get(name) !== undefined || fileExists(name);
  const program = ts.createProgram([`${root}/src/ms.d.ts`, ...texts.keys()], options, host);
  return [...texts.keys()].flatMap((file) => {
    const source = program.getSourceFile(file);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ messageText }) => `${file.slice(root.length + 1)}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    );
  });
}
