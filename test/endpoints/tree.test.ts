import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { endpoints } from '../../src/activities/endpoints/index.ts';
import { isOperation, type OperationTree } from '../../src/chatwoot/client.ts';
import { type Operation, pathNames } from '../../src/chatwoot/operation.ts';

/** The operations of Chatwoot's official descriptions of 4.15.1 and of its n8n node, without their two doublets. */
const official: readonly string[] = JSON.parse(
  readFileSync(new URL('official-operations.json', import.meta.url), 'utf8'),
);

const placed = (function collect(tree: OperationTree, within = ''): { place: string; operation: Operation }[] {
  return Object.entries(tree).flatMap(([name, node]) =>
    isOperation(node) ? [{ place: within + name, operation: node }] : collect(node, `${within}${name}.`),
  );
})(endpoints);

/** The comment right before the declaration of each operation, by the operation's name. */
const comments = new Map(
  globSync('src/activities/endpoints/**/*.ts').flatMap((file) =>
    [
      ...readFileSync(file, 'utf8').matchAll(
        /(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n)?(?:export )?const \w+ = operation\(\s*'([^']+)'/g,
      ),
    ].map(([, comment = '', name = '']) => [name, comment.replace(/^\s*\* ?/gm, '').trim()] as const),
  ),
);

test('an operation’s name is its place in the tree, and no name comes twice', () => {
  expect(placed.filter(({ place, operation }) => place !== operation.name)).toEqual([]);
  expect(new Set(placed.map(({ operation }) => operation.name)).size).toBe(placed.length);
});

test('all 143 operations of the official descriptions are there', () => {
  expect(official).toHaveLength(143);
  expect(official.filter((name) => !placed.some(({ place }) => place === name))).toEqual([]);
});

test.each(placed)('$place says in a sentence of its own what it does', ({ place }) => {
  const comment = comments.get(place) ?? '';
  expect(comment).not.toContain('DRAFT');
  expect(comment).toMatch(/^[A-Z][\s\S]{15,}\.$/);
});

test('no field of an operation stands in two places, and only names of the path are declared for it', () => {
  const wrong = placed.filter(({ operation }) => {
    const { path = {}, query = {}, body = {}, fixed = {} } = operation.row;
    const inPath = pathNames(operation);
    const names = [...inPath, ...Object.keys(query), ...Object.keys(body), ...Object.keys(fixed)];
    return new Set(names).size < names.length || Object.keys(path).some((name) => !inPath.includes(name));
  });
  expect(wrong.map(({ place }) => place)).toEqual([]);
});

test('a list that has pages names a field for the page or the cursor, and orders by a field it has', () => {
  const wrong = placed.filter(({ operation: { row } }) => {
    if (!row.pages) return false;
    const { pages, query = {} } = row;
    const needed = [pages.by, ...(pages.by === 'page' ? Object.keys(pages.order ?? {}) : [])];
    return needed.some((name) => !(name in query));
  });
  expect(wrong.map(({ place }) => place)).toEqual([]);
});
