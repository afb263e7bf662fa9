import { expect, it, vi } from 'vitest';
import { readYaml } from '../../src/action/yaml.ts';

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
