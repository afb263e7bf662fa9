import { describe, expect, it } from 'vitest';
import { readChange } from '../../src/action/change.ts';
import { type Inputs, inputDefaults } from '../../src/action/inputs.ts';

const read = (inputs: Partial<Inputs>) => readChange({ ...inputDefaults, ...inputs }, Date.UTC(2027, 0, 1));

describe('labels that are to be added and removed', () => {
  it('are named, each of them', () => {
    const asked = { 'add-labels': 'bug,waiting,vip', 'remove-labels': 'vip,bug' };
    expect(() => read(asked)).toThrow('remove-labels: "bug", "vip" is to be added and removed: decide for one.');
  });

  it('are not shown when they could be data of a person', () => {
    const asked = { 'add-labels': 'ann@example.com', 'remove-labels': 'ann@example.com' };
    expect(() => read(asked)).toThrow('a text of 15 characters is to be added and removed');
  });
});

describe('labels that were written as a list of YAML or JSON', () => {
  it.each(['- bug\n- vip', '["bug", "vip"]', "'bug', 'vip'", '[bug, vip]'])('are refused: %j', (labels) => {
    const says = 'each label by itself, parted by commas or lines';
    expect(() => read({ 'add-labels': labels })).toThrow(
      `input add-labels: it is written like a list of YAML or JSON: give ${says}.`,
    );
    expect(() => read({ 'remove-labels': labels })).toThrow(`input remove-labels: it is written`);
  });

  it('are none of these', () => {
    const labels = 'github:octo/repo#12, release-2.1\nwaiting for me, -minus';
    expect(read({ 'add-labels': labels }).addLabels).toEqual([
      'github:octo/repo#12',
      'release-2.1',
      'waiting for me',
      '-minus',
    ]);
  });
});
