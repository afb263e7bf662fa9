import { describe, expect, it } from 'vitest';
import { isTakenOver } from '../../src/github/taken-over.ts';

const comment = 'https://github.com/octo/repo/issues/1#issuecomment-5';

describe('words that GitHub took from somebody else into a new issue', () => {
  it.each([
    `It crashes.\n\n_Originally posted by @stranger in ${comment}_`,
    `It crashes.\r\n\r\n_Originally posted by @stranger in [#1](${comment})_\r\n`,
    `### Discussed in ${comment}\n\n<div type='discussions-op-text'>\n\n<sup>Originally posted by **stranger** March  1, 2026</sup>\nIt crashes.</div>`,
  ])('are known by whom GitHub names: %j', (text) => {
    expect(isTakenOver(text)).toBe(true);
  });

  it.each([
    '',
    'It was originally posted by @hubot in the forum.',
    'Originally posted by a customer, by mail.',
    `> It crashes.\n> _Originally posted by @stranger in ${comment}_\n\nMine is below.`,
  ])('are not seen where a member writes or quotes himself: %j', (text) => {
    expect(isTakenOver(text)).toBe(false);
  });

  it('are looked for at once in a long hostile text', () => {
    const before = performance.now();
    for (const part of ['_ ', '\n', '<sup>', 'Originally posted by ']) isTakenOver(part.repeat(65_536 / part.length));
    expect(performance.now() - before).toBeLessThan(3_000);
  });
});
