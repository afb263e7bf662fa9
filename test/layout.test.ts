import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Import, importsOf, reached } from './imports.ts';

/**
 * Which folders of src may import which: one way only. What talks to Chatwoot knows nothing of where it runs, so that
 * the same function serves a step, a worker and a test.
 */
const mayImport: { readonly [layer: string]: readonly string[] } = {
  chatwoot: [],
  github: ['chatwoot'],
  testing: [],
  activities: ['chatwoot', 'github'],
  workflows: ['chatwoot', 'github', 'activities'],
  // One run over one repository. Of the workflows only names, types and schemas.
  loop: ['chatwoot', 'github', 'activities', 'workflows'],
  worker: ['chatwoot', 'github', 'activities', 'workflows'],
  plugin: ['chatwoot', 'activities', 'worker'],
  mocks: ['chatwoot', 'activities', 'worker'],
  // Of the worker only what needs no @temporalio/worker: see the test about what the Action reaches.
  action: ['chatwoot', 'github', 'activities', 'workflows', 'worker', 'loop'],
  cli: ['chatwoot', 'github', 'activities', 'workflows', 'worker', 'loop', 'testing'],
  // src/index.ts and other files directly in src: what the package exports.
  '': ['chatwoot', 'github', 'activities', 'workflows', 'mocks', 'testing'],
};

/** Packages that only these folders may import. The bundle of the Action must not grow a worker, nor the library a runner. */
const keptTo: { readonly [packageName: string]: readonly string[] } = {
  '@actions/core': ['action'],
  '@actions/github': ['action', 'github'],
  '@octokit/plugin-retry': ['github'],
  '@octokit/plugin-throttling': ['github'],
  '@temporalio/worker': ['worker', 'cli', 'plugin'],
  '@temporalio/plugin': ['plugin'],
  '@temporalio/testing': [],
};

const layerOf = (file: string) => /^src\/([^/]+)\//.exec(file)?.[1] ?? '';

/** What breaks a rule, as sentences. */
function offences(imports: readonly Import[]): string[] {
  return imports.flatMap(({ from, to }) => {
    const layer = layerOf(from);
    if (to.startsWith('.')) {
      const target = normalize(join(dirname(from), to));
      if (!to.endsWith('.ts') && !to.endsWith('.json')) return [`${from} imports ${to} without .ts`];
      if (!target.startsWith('src/')) return [`${from} imports ${to}, outside of src`];
      const aim = layerOf(target);
      return aim === layer || mayImport[layer]?.includes(aim)
        ? []
        : [`${from} imports ${to}: ${layer} must not know ${aim}`];
    }
    const owners = Object.entries(keptTo).find(([name]) => to === name || to.startsWith(`${name}/`))?.[1];
    return !owners || owners.includes(layer) ? [] : [`${from} imports ${to}`];
  });
}

/** Files that load each other in a circle, of which one finds another's values not there yet, as the first import wills. */
function inCircles(imports: readonly Import[]): string[] {
  const loads = new Map<string, string[]>();
  for (const { from, to, isType, isLate } of imports)
    if (!isType && !isLate && to.startsWith('.'))
      loads.set(from, [...(loads.get(from) ?? []), normalize(join(dirname(from), to)).replaceAll('\\', '/')]);
  const reaches = (start: string) => {
    const seen = new Set(loads.get(start));
    for (const file of seen) for (const next of loads.get(file) ?? []) seen.add(next);
    return seen;
  };
  return [...loads.keys()].filter((file) => reaches(file).has(file));
}

const files = globSync('src/**/*.ts').map((file) => file.replaceAll('\\', '/'));

describe('imports in src', () => {
  it('point one way, and packages stay in the folders they are kept to', () => {
    expect(offences(files.flatMap((file) => importsOf(file, readFileSync(file, 'utf8'))))).toEqual([]);
  });

  it('load no file of the Action in a circle: those declare inputs as they load', () => {
    const action = files.filter((file) => layerOf(file) === 'action');
    expect(inCircles(action.flatMap((file) => importsOf(file, readFileSync(file, 'utf8'))))).toEqual([]);
    const circle = (how: string) => [
      ...importsOf('src/a.ts', "import { b } from './b.ts';"),
      ...importsOf('src/b.ts', how),
    ];
    expect(inCircles(circle("export { a } from './a.ts';"))).toEqual(['src/a.ts', 'src/b.ts']);
    expect(inCircles(circle("import type { A } from './a.ts'; await import('./a.ts');"))).toEqual([]);
  });

  it('lead the Action to Temporal’s client, and never to its worker or into workflow code', () => {
    const found = [...reached('src/action/index.ts').packages].filter((name) => name.startsWith('@temporalio/'));
    expect(found.toSorted()).toEqual(['client', 'common', 'envconfig', 'proto'].map((name) => `@temporalio/${name}`));
  });

  it('load octokit only where GitHub is asked', () => {
    const octokit = (entry: string) =>
      [...reached(entry).packages].filter((name) => name.startsWith('@actions/github') || name.startsWith('@octokit/'));
    expect(octokit('src/github/create-github.ts')).not.toEqual([]);
    for (const name of ['address', 'commands', 'conversation-urls', 'issue', 'issue-name', 'quoted-reply'])
      expect(octokit(`src/github/${name}.ts`), name).toEqual([]);
  });

  it('are looked at in every folder, each of which has its rule', () => {
    expect(files.length).toBeGreaterThan(50);
    expect([...new Set(files.map(layerOf))].filter((layer) => !(layer in mayImport))).toEqual([]);
  });

  it.each([
    ['src/chatwoot/call.ts', "import { x } from '../activities/chatwoot.ts';"],
    ['src/activities/verbs/labels.ts', "import * as core from '@actions/core';"],
    ['src/activities/verbs/labels.ts', "const core = await import('@actions/core');"],
    ['src/action/run.ts', "export { Worker } from '@temporalio/worker';"],
    ['src/testing/world.ts', "import type { Row } from '../chatwoot/operation.ts';"],
    ['src/activities/a.ts', "let x: import('../action/run.ts').Run;"],
    ['src/index.ts', "import { x } from '../test/recordings.ts';"],
    ['src/chatwoot/call.ts', "import { x } from './errors.js';"],
  ])('are refused when %s holds: %s', (file, text) => {
    expect(offences(importsOf(file, text))).toHaveLength(1);
  });
});
