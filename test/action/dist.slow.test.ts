import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import { bundle } from '../../scripts/dist/bundle.ts';
import { differences, writeFolder } from '../../scripts/dist/folder.ts';
import { placeLightCore } from '../../scripts/dist/light-core.ts';

const root = join(import.meta.dirname, '..', '..');
// The bundle resolves packages from where its source lies.
const work = join(root, 'node_modules', '.dist-test');
afterAll(() => rmSync(work, { recursive: true, force: true }));

it('leaves core’s OIDC tokens and platform details working, loaded only for those who ask', async () => {
  mkdirSync(work, { recursive: true });
  placeLightCore(work, root);
  writeFileSync(
    join(work, 'entry.js'),
    "import * as core from '@actions/core';\nawait core.getIDToken('us');\ncore.info(JSON.stringify(await core.platform.getDetails()));\n",
  );
  const files = await bundle(join(work, 'entry.js'), root);
  writeFolder(join(work, 'dist'), files);
  expect(files.get('index.js')?.includes('undici/lib')).toBe(false);
  expect(files.get('licenses.txt')?.includes('undici 6')).toBe(true);

  const asked: unknown[] = [];
  const github = createServer((request, response) => {
    asked.push([request.url, request.headers.authorization]);
    response.end('{"value":"a-token"}');
  }).listen(0, '127.0.0.1');
  const { port } = await new Promise<AddressInfo>((done) =>
    github.once('listening', () => done(github.address() as AddressInfo)),
  );
  // What core asks on Linux and on a Mac; not every machine has it.
  for (const tool of ['lsb_release', 'sw_vers'])
    writeFileSync(join(work, tool), '#!/bin/sh\necho Tester\necho 7.5\n', { mode: 0o755 });
  const env = {
    PATH: work,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 't',
    ACTIONS_ID_TOKEN_REQUEST_URL: `http://127.0.0.1:${port}/id?v=1`,
  };
  const { stdout } = await promisify(execFile)(process.execPath, [join(work, 'dist', 'index.js')], { env });
  github.close();
  expect(asked).toEqual([['/id?v=1&audience=us', 'Bearer t']]);
  expect(stdout).toContain('::add-mask::a-token');
  expect(stdout).toMatch(/"name":"Tester"|"platform":"darwin"/);
});

it('tells a file that differs, is missing or is left over', () => {
  const folder = (files: { [name: string]: string }) =>
    new Map(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)]));
  const built = folder({ same: 'a', changed: 'b', fresh: 'c' });
  const committed = folder({ same: 'a', changed: 'x', old: 'd' });
  expect(differences(built, committed)).toEqual(['changed differs', 'fresh is missing', 'old is left over']);
});
