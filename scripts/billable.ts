// Counts the billable Temporal actions of workflow runs and prints a table: `npm run billable -- HISTORY.json …`, with
// files as `temporal workflow show --output json` or `npm run histories` write them. Several files of one process (a
// continued one) are summed up in the last line.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import { countActions, sumOf, totalOf } from './billable/actions.ts';

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error(
    'No history was given: name one or more JSON files, as `temporal workflow show --output json` writes them.',
  );
  process.exit(2);
}
const rows = files.map((file) => ({
  file,
  actions: countActions(historyFromJSON(JSON.parse(readFileSync(file, 'utf8')))),
}));
const all = rows.length > 1 ? [...rows, { file: 'all', actions: sumOf(rows.map(({ actions }) => actions)) }] : rows;
console.table(
  Object.fromEntries(all.map(({ file, actions }) => [basename(file), { ...actions, total: totalOf(actions) }])),
);
console.log('History does not hold heartbeats (the most possible are counted), queries, and activities still running.');
