import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { inputDefaults } from '../../src/action/inputs.ts';

interface ActionYml {
  readonly inputs: {
    readonly [name: string]: { readonly description: string; readonly default: unknown; readonly required: unknown };
  };
  readonly outputs: { readonly [name: string]: { readonly description: string } };
  readonly runs: unknown;
}

const root = join(import.meta.dirname, '..', '..');
const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as ActionYml;

it('declares the inputs that the code reads, with the same defaults in the same order', () => {
  const declared = Object.entries(action.inputs).map(([name, input]) => [name, input.default]);
  expect(declared).toEqual(Object.entries(inputDefaults));
  expect(declared.length).toBeLessThanOrEqual(24);
});

it('describes every input and output in one plain sentence', () => {
  const described = [...Object.values(action.inputs), ...Object.values(action.outputs)].map(
    ({ description }) => description,
  );
  for (const description of described) expect(description).toMatch(/^[A-Z].{10,250}\.$/);
  expect(Object.values(action.inputs).every(({ required }) => required === false)).toBe(true);
});

it('runs the committed bundle on Node 24', () => {
  expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js' });
});

it('declares the outputs that the code sets', () => {
  const source = readFileSync(join(root, 'src', 'action', 'outputs.ts'), 'utf8');
  const set = new Set([...source.matchAll(/setOutput\('([\w-]+)'/g)].map((match) => match[1]));
  expect([...set].sort()).toEqual(Object.keys(action.outputs).sort());
});
