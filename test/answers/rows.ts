import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

const folder = new URL('../../src/activities/endpoints/', import.meta.url);

/** The answer types of all rows as one interface, by the name of the operation: what `answers: json<T>()` names. */
export function answersOfRows(): string {
  const lines: string[] = [];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  for (const file of files.sort()) {
    const source = ts.createSourceFile(file, readFileSync(new URL(file, folder), 'utf8'), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && node.expression.getText() === 'operation') lines.push(lineOf(node));
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return `interface AnswerOf {\n${lines.join('\n')}\n}`;
}

function lineOf(call: ts.CallExpression): string {
  const [name, , row] = call.arguments;
  const answers = row && ts.isObjectLiteralExpression(row) ? row.properties.find(isAnswers)?.initializer : undefined;
  if (!name || !answers) throw new Error(`${call.getText().slice(0, 60)} has no answers`);
  return `  ${name.getText()}: ${typeOf(answers)};`;
}

/** `json<T>()` is T, `empty` nothing, `html` a text. */
function typeOf(answers: ts.Expression): string {
  if (ts.isCallExpression(answers)) return answers.typeArguments?.[0]?.getText() ?? 'unknown';
  return answers.getText() === 'html' ? 'string' : 'undefined';
}

function isAnswers(property: ts.ObjectLiteralElementLike): property is ts.PropertyAssignment {
  return ts.isPropertyAssignment(property) && property.name.getText() === 'answers';
}
