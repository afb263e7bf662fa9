import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode } from '@temporalio/worker';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { ChatwootPlugin } from '../../src/plugin/index.ts';
import { bundleProcesses } from '../../src/worker/workflow-code.ts';
import { optionsOf } from '../../src/workflows/activity-options.ts';
import { reached } from '../imports.ts';
import { quiet } from '../package/own-worker.ts';

/**
 * All workflows of a worker share our modules (`preloadModules` of src/worker/workflow-code.ts), so what one of them
 * changes at the top of a module the next one would see, and a replay elsewhere would not.
 */
const changing = new Set([
  'add',
  'set',
  'delete',
  'clear',
  'push',
  'pop',
  'shift',
  'unshift',
  'splice',
  'sort',
  'reverse',
  'fill',
]);

const rootOf = (node: ts.Node): string | undefined => {
  if (ts.isIdentifier(node)) return node.text;
  return ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node) || ts.isNonNullExpression(node)
    ? rootOf(node.expression)
    : undefined;
};

/** What an expression changes in place: the name at its root. */
function changedBy(node: ts.Node): string | undefined {
  if (ts.isBinaryExpression(node)) {
    const kind = node.operatorToken.kind;
    const assigns = kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
    return assigns ? rootOf(node.left) : undefined;
  }
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node))
    return node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken
      ? rootOf(node.operand)
      : undefined;
  if (ts.isDeleteExpression(node)) return rootOf(node.expression);
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  const { name, expression } = node.expression;
  if (name.text === 'assign' && rootOf(expression) === 'Object') return node.arguments[0] && rootOf(node.arguments[0]);
  return changing.has(name.text) ? rootOf(expression) : undefined;
}

function namesAtTop(source: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  for (const statement of source.statements) {
    if (ts.isVariableStatement(statement))
      for (const { name } of statement.declarationList.declarations)
        for (const word of name.getText(source).match(/\w+/g) ?? []) names.add(word);
    if (ts.isImportDeclaration(statement))
      for (const word of statement.importClause?.getText(source).match(/\w+/g) ?? []) names.add(word);
  }
  return names;
}

/** What a later workflow could notice, as sentences. */
function offences(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const [names, found] = [namesAtTop(source), [] as string[]];
  const visit = (node: ts.Node): void => {
    const changed = changedBy(node);
    if (changed && names.has(changed)) found.push(`${file} changes ${changed}: ${node.getText(source)}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    const written = statement.getText(source);
    if (!(statement.declarationList.flags & ts.NodeFlags.Const)) found.push(`${file} may change: ${written}`);
    // Such an expression remembers where it stopped.
    if (/= \/.*\/[a-z]*[gy][a-z]*;$/.test(written)) found.push(`${file} remembers: ${written}`);
  }
  return found;
}

describe('modules that all workflows of a worker share', () => {
  it('are never changed by one', () => {
    const { files } = reached('src/workflows/index.ts');
    expect(files.length).toBeGreaterThan(25);
    expect(files.flatMap((file) => offences(file, readFileSync(file, 'utf8')))).toEqual([]);
  });

  it.each([
    'labels.list',
    'conversations.setStatus',
    'conversations.setStatusInBulk',
    'links.find',
    'changes.wait',
    'contacts.create',
  ])('hand out options of %s that a workflow may change for itself', (name) => {
    expect(optionsOf(name).retry).toEqual(optionsOf(name).retry);
    expect(optionsOf(name).retry).not.toBe(optionsOf(name).retry);
  });

  it('are loaded before any workflow, by our worker and by one with the plugin', async () => {
    const first = /preloadModules\(\) \{\s*__webpack_require__\([^)]*\/src\/workflows\/index\.ts"\);\s*\}/;
    const users = { workflowsPath: fileURLToPath(new URL('../temporal/sample-workflows.ts', import.meta.url)) };
    const plugins = [new ChatwootPlugin()];
    expect((await bundleProcesses({ encrypted: false })).code).toMatch(first);
    expect((await bundleWorkflowCode({ ...users, plugins, logger: quiet })).code).toMatch(first);
    expect((await bundleWorkflowCode({ ...users, logger: quiet })).code).not.toMatch(first);
  });

  it.each([
    'let told = 0;',
    'const pattern = /a/g;',
    'const seen = new Set(); export function f() { seen.add(1); }',
    'const report = { told: [1] }; export const f = () => report.told.push(2);',
    'const report = { told: 0 }; export const f = () => { report.told += 1; };',
    "import { report } from './report.ts'; export const f = () => { delete report.told; };",
    "import { report } from './report.ts'; export const f = () => Object.assign(report, {});",
  ])('are noticed when one could: %s', (text) => {
    expect(offences('a.ts', text)).toHaveLength(1);
  });
});
