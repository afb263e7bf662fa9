// Writes docs/reference from the action.yml files, the operation rows and the verbs, the processes' inputs as JSON Schema,
// and what workflows must know of operations; with --check compares instead and fails on any difference, files too many
// included. Run by Node 24: `npm run reference`.
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
import { processSchemaFiles, publishedFile, publishedSchemas } from './reference/process-schemas.ts';
import { readVerbs } from './reference/verb-words.ts';
import { verbsPage } from './reference/verbs-page.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

const operations = operationsIn(endpoints).toSorted((a, b) => (a.name < b.name ? -1 : 1));
const program = openSources(root);
const source = readSource(program);

const page = ([name, text]: readonly [string, string]): [string, string] => [`docs/reference/${name}`, text];
const files = new Map<string, string>([
  page(['operations.md', operationsPage(operations, source)]),
  ...[...operationPages(operations, source)].map(page),
  page(['n8n.md', n8nPage(JSON.parse(read('scripts/reference/n8n-groups.json')), operations)]),
  page(['verbs.md', verbsPage(readVerbs(program))]),
  page(['action.md', actionPage('chatwoot-flows/chatwoot-flows@v1', read('action.yml'))]),
  page(['process-action.md', actionPage('chatwoot-flows/chatwoot-flows/process@v1', read('process/action.yml'))]),
  page([
    'close-the-loop-action.md',
    actionPage('chatwoot-flows/chatwoot-flows/close-the-loop@v1', read('close-the-loop/action.yml')),
  ]),
  ...processSchemaFiles(),
  [publishedFile, publishedSchemas()],
  [activityClassesFile, activityClasses(operations, verbNames)],
]);

const wanted = new Map([...files].map(([name, text]) => [name, `${text.trimEnd()}\n`]));
const present = new Map(
  globSync(['docs/reference/**/*.md', 'schemas/*.json', activityClassesFile, publishedFile], { cwd: root }).map(
    (name) => [name.replaceAll('\\', '/'), read(name)],
  ),
);
const differing = [...new Set([...wanted.keys(), ...present.keys()])].filter(
  (name) => wanted.get(name) !== present.get(name),
);

if (process.argv.includes('--check')) {
  if (differing.length > 0) {
    console.error(`What is generated is not what the sources say: ${differing.join(', ')}. Run npm run reference.`);
    process.exit(1);
  }
  console.log(`What is generated is up to date: ${wanted.size} files, ${operations.length} operations.`);
} else {
  for (const name of differing) {
    const path = join(root, name);
    const text = wanted.get(name);
    if (text === undefined) {
      rmSync(path);
      continue;
    }
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  console.log(`${wanted.size} generated files, ${differing.length} of them written anew.`);
}
