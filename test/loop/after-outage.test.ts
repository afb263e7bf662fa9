import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { sharedEnds } from './shared-ends.ts';
import { linked, told } from './two-ends.ts';

const ends = sharedEnds();

const day = 86_400;
const catchUp = (lookBackSeconds: number) =>
  ends.run({ does: 'catch-up', repository: ends.repository }, { settings: { lookBackSeconds } });

test('what no run could tell for longer than the look-back is told by one run with a longer one', async () => {
  const { number } = ends.github.people.open('octo/repo', { title: 'Export drops a row' });
  const [id = 0] = await linked(ends, 1, ends.name(number));
  ends.github.people.close(`octo/repo#${number}`);
  ends.shop.standIn.faults.add({ kind: 'error-500', path: '/', times: 1_000 });
  expect((await ends.run({ does: 'issue', issue: ends.name(number) })).error).toBeDefined();
  await ends.pass(3 * day);
  ends.shop.standIn.faults.clear();

  const { error } = await catchUp(day);
  expect(error).toBeUndefined();
  expect(told(ends, id)).toEqual([]);
  await catchUp(14 * day);
  expect(told(ends, id)).toHaveLength(1);
});

const read = (file: string) => parse(readFileSync(file, 'utf8'));
const [example, caller, called] = [
  'examples/workflows/close-the-loop.yml',
  'examples/workflows/close-the-loop-organisation.yml',
  '.github/workflows/close-the-loop.yml',
].map(read);

test.each([
  ['the example', example, example.jobs['close-the-loop'].steps[0].with],
  ['the example for an organisation', caller, caller.jobs['close-the-loop'].with],
])('%s takes a longer look-back when it is started by hand', (_, { on }, given) => {
  expect(on.workflow_dispatch.inputs).toHaveProperty('look-back');
  expect(given['look-back']).toContain('inputs.look-back');
});

test.each([
  ['look-back', '1d'],
  ['former-repositories', ''],
])('a caller of the workflow of an organisation may give %s', (input, usual) => {
  expect(called.on.workflow_call.inputs[input]).toMatchObject({ type: 'string', default: usual });
  expect(called.jobs['close-the-loop'].steps[0].with[input]).toBe(`\${{ inputs.${input} }}`);
});
