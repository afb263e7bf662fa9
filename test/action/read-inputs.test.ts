import { expect, it } from 'vitest';
import { mainInputs } from '../../src/action/inputs.ts';
import { readInputs } from '../../src/action/read-inputs.ts';

const given = (inputs: { readonly [name: string]: string }, env = {}) => {
  const masked: string[] = [];
  const source = {
    getInput: (name: string, { trimWhitespace }: { trimWhitespace: boolean }) =>
      (trimWhitespace ? inputs[name]?.trim() : inputs[name]) ?? '',
    setSecret: (secret: string) => void masked.push(secret),
  };
  return { masked, read: () => readInputs(source, env, mainInputs) };
};

it.each(['dry-run', 'private', 'max-conversations', 'timeout'])(
  '%s of white space alone is refused: its default is not what somebody meant who wrote something',
  (name) => {
    const { masked, read } = given({ token: 'a-secret', [name]: ' \n' });
    expect(read).toThrow(`input ${name}: it is nothing but white space: give a value, or leave it out.`);
    expect(masked).toEqual(['a-secret']);
  },
);

it('an empty input counts as its default, and white space as nothing where that is the default', () => {
  const { read } = given({ 'dry-run': '', status: ' ' });
  expect(read()).toMatchObject({ 'dry-run': 'false', status: '' });
});

it('white space does not hide what the environment says', () => {
  expect(given({ token: ' ' }, { CHATWOOT_API_TOKEN: 'tok' }).read()).toMatchObject({ token: 'tok' });
});
