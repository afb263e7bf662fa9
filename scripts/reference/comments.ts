import ts from 'typescript';

/** What the source says about one operation in words and types. */
export interface Comments {
  readonly about: string;
  readonly fields: { readonly [field: string]: string };
  /** The type of a JSON answer, as the row names it. */
  readonly answer: string | undefined;
}

/** By the operation's name. */
export type Source = ReadonlyMap<string, Comments>;

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
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.initializer && isRow(node.initializer)) {
      const [name, , row] = node.initializer.arguments;
      comments.set((name as ts.StringLiteral).text, {
        about: documentation(checker.getSymbolAtLocation(node.name), checker),
        fields: fieldComments(row as ts.Expression, checker),
        answer: answerType(row as ts.Expression),
      });
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) if (file.fileName.includes('/src/activities/endpoints/')) visit(file);
  return comments;
}

/** What stands between the angle brackets of the row's `answers: json<…>()`. */
function answerType(row: ts.Node): string | undefined {
  const answers = ts.isObjectLiteralExpression(row)
    ? row.properties.find((property) => property.name?.getText() === 'answers')
    : undefined;
  const call = answers && ts.isPropertyAssignment(answers) ? answers.initializer : undefined;
  const [type] = call && ts.isCallExpression(call) ? (call.typeArguments ?? []) : [];
  return type?.getText().replace(/\s+/g, ' ');
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
