import { readFileSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCli } from '../cli/run-cli.ts';
import { type Packed, pack, run } from './packed.ts';

let packed: Packed;
let installed: string;
beforeAll(async () => {
  packed = await pack();
  await run(packed.folder, {}, 'mkdir', 'unpacked');
  await run(packed.folder, {}, 'tar', '-xzf', packed.tarball, '-C', 'unpacked');
  installed = join(packed.folder, 'unpacked', 'package');
  symlinkSync(join(process.cwd(), 'node_modules'), join(installed, 'node_modules'));
});
afterAll(() => packed?.remove());

describe('the packed command', () => {
  it('starts a worker with its prebuilt processes', async () => {
    const { bin } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    const command = join(installed, bin['chatwoot-flows']);
    expect(readFileSync(command, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
    const dev = startCli(['dev', '--port', '0', '--ui-port', '0'], {}, command);
    await dev.says('The worker serves chatwoot-default');
    dev.process.kill('SIGINT');
    expect(await dev.ended).toEqual({ code: 0, signal: null });
  });

  it('holds both bundles, made for the SDK it was built with, without the paths of who built it', async () => {
    const code = pathToFileURL(join(installed, 'lib/worker/workflow-code.js')).href;
    const found = `const { workflowBundle } = await import('${code}'); for (const encrypted of [false, true]) console.log((await workflowBundle({ encrypted })).codePath)`;
    const paths = (await run(installed, {}, process.execPath, '--input-type=module', '-e', found)).trim().split('\n');
    expect(paths.map((path) => basename(path))).toEqual(['workflow-bundle.js', 'workflow-bundle-encrypted.js']);
    const bundle = readFileSync(paths[0] as string, 'utf8');
    expect(bundle).toContain('setStatusInBulk');
    const map = Buffer.from(bundle.split('base64,').at(-1) ?? '', 'base64').toString();
    expect(map).toContain('set-status-in-bulk');
    expect(map).not.toContain(join(packed.folder, 'package'));
  });
});
