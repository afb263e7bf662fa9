import { describe, expect, it } from 'vitest';
import { readChange } from '../../src/action/change.ts';

const now = Date.parse('2027-01-01T00:00:00Z');

describe('labels that are to be added and removed', () => {
  it('are named, each of them', () => {
    const asked = { 'add-labels': 'bug,waiting,vip', 'remove-labels': 'vip,bug' };
    expect(() => readChange(asked, now)).toThrow(
      'remove-labels: "bug", "vip" is to be added and removed: decide for one.',
    );
  });

  it('are not shown when they could be data of a person', () => {
    const asked = { 'add-labels': 'ann@example.com', 'remove-labels': 'ann@example.com' };
    expect(() => readChange(asked, now)).toThrow('a text of 15 characters is to be added and removed');
  });
});
