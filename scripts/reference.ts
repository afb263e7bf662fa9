// Writes docs/reference from action.yml, the operation rows and the verbs, and what workflows must know of them; with
// --check compares instead and fails on any difference, pages too many included. Run by Node 24: `npm run reference`.
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { endpoints } from '../src/activities/endpoints/index.ts';
import { verbNames } from '../src/activities/verbs/index.ts';
import { operationsIn } from '../src/chatwoot/client.ts';
import { actionPage } from './reference/action-page.ts';
import { activityClasses, activityClassesFile } from './reference/activity-classes.ts';
import { openSources, readSource } from './reference/comments.ts';
import { operationPages } from './reference/operation-pages.ts';
import { n8nPage, operationsPage } from './reference/overview-pages.ts';
import { readVerbs } from './reference/verb-words.ts';
import { verbsPage } from './reference/verbs-page.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'docs', 'reference');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

const operations = operationsIn(endpoints).toSorted((a, b) => (a.name < b.name ? -1 : 1));
const program = openSources(root);
const source = readSource(program);

const pages = new Map<string, string>([
  ['operations.md', operationsPage(operations, source)],
  ...operationPages(operations, source),
  ['n8n.md', n8nPage(JSON.parse(read('scripts/reference/n8n-groups.json')), operations)],
  ['verbs.md', verbsPage(readVerbs(program))],
  ['action.md', actionPage('chatwoot-flows/chatwoot-flows@v1', read('action.yml'))],
  [activityClassesFile, activityClasses(operations, verbNames)],
]);

const wanted = new Map([...pages].map(([name, text]) => [name, `${text.trimEnd()}\n`]));
const present = new Map(
  [...globSync('**/*.md', { cwd: folder }), ...globSync(activityClassesFile, { cwd: folder })].map((name) => [
    name.replaceAll('\\', '/'),
    readFileSync(join(folder, name), 'utf8'),
  ]),
);
const differing = [...new Set([...wanted.keys(), ...present.keys()])].filter(
  (name) => wanted.get(name) !== present.get(name),
);

if (process.argv.includes('--check')) {
  if (differing.length > 0) {
    console.error(
      `docs/reference or what workflows know of operations is not what the sources say: ${differing.join(', ')}. Run npm run reference.`,
    );
    process.exit(1);
  }
  console.log(`docs/reference is up to date: ${wanted.size} pages, ${operations.length} operations.`);
} else {
  for (const name of differing) {
    const path = join(folder, name);
    const text = wanted.get(name);
    if (text === undefined) {
      rmSync(path);
      continue;
    }
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  console.log(`docs/reference: ${wanted.size} pages, ${differing.length} of them written anew.`);
}
