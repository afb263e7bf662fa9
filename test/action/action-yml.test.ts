import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { inputDefaults } from '../../src/action/inputs.ts';
import { loopDefaults } from '../../src/action/loop/inputs.ts';
import { processDefaults } from '../../src/action/process/inputs.ts';

interface ActionYml {
  readonly inputs: {
    readonly [name: string]: { readonly description: string; readonly default: unknown; readonly required: unknown };
  };
  readonly outputs: { readonly [name: string]: { readonly description: string } };
  readonly runs: unknown;
}

const root = join(import.meta.dirname, '..', '..');

const actions = [
  {
    file: 'action.yml',
    defaults: inputDefaults,
    most: 24,
    main: 'dist/index.js',
    outputs: ['src/action/outputs.ts'],
  },
  {
    file: 'process/action.yml',
    defaults: processDefaults,
    most: 20,
    main: '../dist/index.js',
    outputs: ['src/action/process/outcome.ts'],
  },
  {
    file: 'close-the-loop/action.yml',
    defaults: loopDefaults,
    most: 37,
    main: '../dist/index.js',
    outputs: ['src/action/loop/outcome.ts'],
  },
];

/** The runner fills it in; off GitHub nothing does. */
const runnersToken = '$' + '{{ github.token }}';

describe.each(actions)('$file', ({ file, defaults, most, main, outputs }) => {
  const action = parse(readFileSync(join(root, file), 'utf8')) as ActionYml;

  it('declares the inputs that the code reads, with the same defaults in the same order', () => {
    const declared = Object.entries(action.inputs).map(([name, input]) => [
      name,
      input.default === runnersToken ? '' : input.default,
    ]);
    expect(declared).toEqual(Object.entries(defaults));
    expect(declared.length).toBeLessThanOrEqual(most);
  });

  it('describes every input and output in one plain sentence', () => {
    const described = [...Object.values(action.inputs), ...Object.values(action.outputs)].map(
      ({ description }) => description,
    );
    for (const description of described) expect(description).toMatch(/^[A-Z].{10,250}\.$/);
    expect(Object.values(action.inputs).every(({ required }) => required === false)).toBe(true);
  });

  it('runs the committed bundle on Node 24', () => {
    expect(action.runs).toEqual({ using: 'node24', main });
  });

  it('declares the outputs that the code sets', () => {
    const source = outputs.map((each) => readFileSync(join(root, each), 'utf8')).join('\n');
    const set = new Set([...source.matchAll(/setOutput\('([\w-]+)'/g)].map((match) => match[1]));
    // Every action hands its result to one function that may write a file in place of it.
    if (source.includes('setResult(')) set.add('result');
    expect([...set].sort()).toEqual(Object.keys(action.outputs).sort());
  });
});
