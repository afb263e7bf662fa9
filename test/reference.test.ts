import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSources, readSource, type Source } from '../scripts/reference/comments.ts';
import { operationPages } from '../scripts/reference/operation-pages.ts';
import { n8nPage } from '../scripts/reference/overview-pages.ts';
import { readVerbs } from '../scripts/reference/verb-words.ts';
import { type VerbWords, verbsPage } from '../scripts/reference/verbs-page.ts';
import { endpoints } from '../src/activities/endpoints/index.ts';
import { operationsIn } from '../src/chatwoot/client.ts';
import { pathNames } from '../src/chatwoot/operation.ts';

const operations = operationsIn(endpoints);
const groups = JSON.parse(readFileSync('scripts/reference/n8n-groups.json', 'utf8'));

describe('the generated reference', () => {
  let source: Source;
  let verbs: VerbWords[];
  let sections: Map<string, string>;
  beforeAll(() => {
    const program = openSources(`${process.cwd()}/`);
    source = readSource(program);
    verbs = readVerbs(program);
    const pages = [...operationPages(operations, source).values()];
    const parts = pages.flatMap((page) => page.split(/^## /m).slice(1));
    sections = new Map(parts.map((part) => [part.split('\n', 1)[0] as string, part]));
  });

  it('has a section with words of its own for each operation, and no other', () => {
    expect([...sections.keys()].toSorted()).toEqual(operations.map(({ name }) => name).toSorted());
  });

  it('names every field, with its type and allowed values', () => {
    const missing = operations.flatMap((operation) => {
      const section = sections.get(operation.name) ?? '';
      const fields = { ...operation.row.query, ...operation.row.body };
      return [...pathNames(operation), ...Object.keys(fields)]
        .filter((name) => {
          const line = section.split('\n').find((each) => each.startsWith(`| \`${name}\` |`)) ?? '';
          return line === '' || (fields[name]?.values ?? []).some((value) => !line.includes(`\`${value}\``));
        })
        .map((name) => `${operation.name} ${name}`);
    });
    expect(missing).toEqual([]);
  });

  it('names the answer of each operation by its type', () => {
    const unnamed = operations.filter(
      ({ name, row }) => row.answers.as === 'json' && source.get(name)?.answer === undefined,
    );
    expect(unnamed.map(({ name }) => name)).toEqual([]);
  });

  it('says of a verb that answers a list what each of its items holds, and not what every list has', () => {
    const list = verbs.find(({ name }) => name === 'links.list') as VerbWords;
    const page = verbsPage([list]);
    expect(page).toContain('| each of the list | type | meaning |');
    expect(page).toContain('| `counts` | `boolean` |');
    expect(page).not.toContain('`length`');
  });

  it('gives our name for all 113 actions in the 28 groups of the n8n node', () => {
    const actions = Object.values(groups).flatMap((group) => Object.values(group as object));
    expect(Object.keys(groups)).toHaveLength(28);
    expect(actions).toHaveLength(113);
    expect(new Set(actions).size).toBe(113);
    expect(n8nPage(groups, operations).match(/^\| .* \| .* \| \[/gm)).toHaveLength(113);
  });

  it('refuses a name that is no operation', () => {
    expect(() => n8nPage({ Contacts: { 'List Contacts': 'contacts.all' } }, operations)).toThrow('contacts.all');
  });
});
