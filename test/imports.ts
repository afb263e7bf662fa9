import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';

/** One import of a file. */
export interface Import {
  readonly from: string;
  readonly to: string;
  /** `import type`, which is gone when the code runs. */
  readonly isType: boolean;
  /** `import()`, which is carried out when the code that holds it is. */
  readonly isLate: boolean;
}

/** Every import, export-from and import() of a file, as written. */
export function importsOf(file: string, text: string): Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const place =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
        ? node.moduleSpecifier
        : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
          ? node.arguments[0]
          : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
            ? node.argument.literal
            : undefined;
    if (place && ts.isStringLiteralLike(place))
      found.push({
        from: file,
        to: place.text,
        isType: ts.isImportTypeNode(node) || /^(import|export) type /.test(node.getText(source)),
        isLate: ts.isCallExpression(node),
      });
    ts.forEachChild(node, visit);
  };
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  visit(source);
  return found;
}

/** What runs when a file does: files of ours, that one first, and the names of packages. Types do not run. */
export function reached(entry: string): { readonly files: string[]; readonly packages: Set<string> } {
  const [files, packages] = [new Set([entry]), new Set<string>()];
  for (const file of files)
    for (const { to, isType } of importsOf(file, readFileSync(file, 'utf8'))) {
      if (isType) continue;
      if (to.startsWith('.')) files.add(normalize(join(dirname(file), to)).replaceAll('\\', '/'));
      else packages.add(to);
    }
  return { files: [...files], packages };
}
