import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { answerFiles } from './declarations.ts';
import { readShapes } from './read-shapes.ts';

const folder = new URL('../../src/activities/endpoints/', import.meta.url);

/** What each row writes after `answers:`, by the name of its operation. */
function answersOfRows(): Map<string, string> {
  const found = new Map<string, string>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  )) {
    const source = ts.createSourceFile(file, readFileSync(new URL(file, folder), 'utf8'), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && node.expression.getText() === 'operation') {
        const [name, , row] = node.arguments;
        const answers = row && ts.isObjectLiteralExpression(row) ? row.properties.find(isAnswers) : undefined;
        if (name && ts.isStringLiteral(name)) found.set(name.text, answers?.initializer.getText() ?? 'nothing');
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

function isAnswers(property: ts.ObjectLiteralElementLike): property is ts.PropertyAssignment {
  return ts.isPropertyAssignment(property) && property.name.getText() === 'answers';
}

it('every row takes the type of its answer from AnswerOf under its own name', () => {
  const rows = answersOfRows();
  const { operations } = readShapes(answerFiles());
  expect([...operations.keys()].filter((name) => !rows.has(name))).toEqual([]);
  const wrong = [...rows].filter(([name, written]) => {
    const shape = operations.get(name);
    if (shape === undefined) return true;
    if (shape.kind === 'undefined') return written !== 'empty';
    return shape.kind === 'string' ? written !== 'html' : written !== `json<AnswerOf['${name}']>()`;
  });
  expect(wrong).toEqual([]);
});
