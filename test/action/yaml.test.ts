import { expect, it, vi } from 'vitest';
import { readYaml } from '../../src/action/yaml.ts';

it.each([
  ['{ids: [1, limit: 1, status: open}', 'a bracket is still open', 1],
  ['ids: [1\nlimit: 3', 'a bracket is still open', 2],
  ['limit: 3\nstatus: {a: b', 'a bracket is still open', 2],
  ['[1, 2', 'a bracket is still open', 1],
  ['status: "open', 'a quote is still open', 1],
  ["status: 'open\nlimit: 3", 'a quote is still open', 2],
  ['["a" "b"]', 'a comma or colon is missing', 1],
  ['ids: [1]]', 'a bracket closes nothing', 1],
  [
    'limit 3\nstatus: open',
    'a key goes over several lines (a colon is missing, or a text with a colon needs quotes)',
    1,
  ],
  ['status: open\nlimit 3', 'a colon is missing', 2],
  ['a:\n  - 1\n b: 2', 'the indentation is wrong', 3],
])('says of %j that %s', async (text, reason, line) => {
  await expect(readYaml(text, 'input')).rejects.toThrow(
    `input input: it is neither YAML nor JSON: ${reason} at line ${line}.`,
  );
});

it('says of a text that begins with {{ that it needs quotes, and warns of nothing besides', async () => {
  const warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
  await expect(readYaml('release: It is out.\ncompleted: {{ first_name }}', 'texts')).rejects.toThrow(
    'input texts: it is neither YAML nor JSON: a text that begins with { needs quotes at line 2.',
  );
  await expect(readYaml('completed: {{ first_name }}, it is out.', 'texts')).rejects.toThrow(
    'input texts: it is neither YAML nor JSON: a text that begins with { needs quotes at line 1.',
  );
  expect(await readYaml('completed: Hi {{ first_name }}\nrelease: "{{ version }} is out"', 'texts')).toEqual({
    completed: 'Hi {{ first_name }}',
    release: '{{ version }} is out',
  });
  expect(warned).not.toHaveBeenCalled();
  warned.mockRestore();
});
