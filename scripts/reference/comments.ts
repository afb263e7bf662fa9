import ts from 'typescript';

/** What the source says about one operation in words and types: its doc comment, its fields' comments, its answer. */
export interface Comments {
  readonly about: string;
  readonly fields: { readonly [field: string]: string };
}

export interface Source {
  readonly comments: ReadonlyMap<string, Comments>;
  /** The answer's type as the source names it, by operation. */
  readonly answers: ReadonlyMap<string, string>;
}

/** The project's sources as the compiler sees them. */
export function openSources(root: string): ts.Program {
  const config = ts.parseJsonConfigFileContent(
    ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile).config,
    ts.sys,
    root,
  );
  const files = config.fileNames.filter((file) => file.includes('/src/'));
  return ts.createProgram(files, config.options);
}

/** Reads the rows with the compiler, so that a field that comes in by a spread or a shared constant is found too. */
export function readSource(program: ts.Program): Source {
  const checker = program.getTypeChecker();
  const comments = new Map<string, Comments>();
  const answers = new Map<string, string>();
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.initializer && isRow(node.initializer)) {
      const [name, , row] = node.initializer.arguments;
      comments.set((name as ts.StringLiteral).text, {
        about: documentation(checker.getSymbolAtLocation(node.name), checker),
        fields: fieldComments(row as ts.Expression, checker),
      });
    }
    if (ts.isInterfaceDeclaration(node) && node.name.text.endsWith('Answers')) {
      for (const member of node.members) {
        if (ts.isPropertySignature(member) && ts.isStringLiteral(member.name) && member.type)
          answers.set(member.name.text, member.type.getText().replace(/\s+/g, ' '));
      }
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) {
    if (/\/src\/(activities\/endpoints|chatwoot\/answers)\//.test(file.fileName)) visit(file);
  }
  return { comments, answers };
}

const isRow = (node: ts.Expression): node is ts.CallExpression =>
  ts.isCallExpression(node) &&
  ts.isIdentifier(node.expression) &&
  node.expression.text === 'operation' &&
  node.arguments[0] !== undefined &&
  ts.isStringLiteral(node.arguments[0]);

function fieldComments(row: ts.Expression, checker: ts.TypeChecker): Comments['fields'] {
  const type = checker.getTypeAtLocation(row);
  return Object.fromEntries(
    ['path', 'query', 'body'].flatMap((part) => {
      const fields = type.getProperty(part);
      if (!fields) return [];
      return checker
        .getTypeOfSymbol(fields)
        .getProperties()
        .map((field) => [field.name, documentation(field, checker)]);
    }),
  );
}

/** One paragraph a blank line; the line breaks of the source are those of its width, not of its meaning. */
export function documentation(of: ts.Symbol | ts.Signature | undefined, checker: ts.TypeChecker): string {
  const text = ts.displayPartsToString(of?.getDocumentationComment(checker));
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => (/^\s*[-*|]/m.test(paragraph) ? paragraph : paragraph.replace(/\s*\n\s*/g, ' ')))
    .join('\n\n')
    .trim();
}
