import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { entrySources } from './entries.ts';

/** As on a machine where none of Temporal's packages is installed. */
const hooks = `
  import { registerHooks } from 'node:module';
  registerHooks({ resolve(name, context, next) {
    if (name.startsWith('@temporalio/')) throw new Error('not installed: ' + name);
    return next(name, context);
  } });`;

function load(specifier: string) {
  const file = entrySources(process.cwd())[specifier];
  if (file === undefined) throw new Error(`package.json exports no ${specifier}`);
  const importing = `import(${JSON.stringify(pathToFileURL(file).href)})`;
  return spawnSync(
    process.execPath,
    [
      '--import',
      `data:text/javascript,${encodeURIComponent(hooks)}`,
      '--input-type=module',
      '-e',
      `await ${importing}`,
    ],
    { encoding: 'utf8' },
  );
}

it.each(['chatwoot-flows', 'chatwoot-flows/activities', 'chatwoot-flows/testing'])('%s loads', (specifier) => {
  const { status, stderr } = load(specifier);
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

it.each(['workflows', 'worker', 'plugin'])('chatwoot-flows/%s names the package that it misses', (entry) => {
  expect(load(`chatwoot-flows/${entry}`).stderr).toContain('not installed: @temporalio/');
});
