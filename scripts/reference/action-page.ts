import { parse } from 'yaml';
import { code, generatedNote, table } from './markdown.ts';

interface Metadata {
  readonly name: string;
  readonly description: string;
  readonly inputs?: { readonly [name: string]: { description: string; required?: boolean; default?: string } };
  readonly outputs?: { readonly [name: string]: { description: string } };
}

/** Inputs and outputs of an action, as its action.yml tells them. */
export function actionPage(uses: string, text: string): string {
  const action: Metadata = parse(text);
  return [
    generatedNote,
    `# ${code(`uses: ${uses}`)}`,
    action.description,
    '## Inputs',
    table(
      ['input', 'default', 'meaning'],
      Object.entries(action.inputs ?? {}).map(([name, input]) => [
        code(name) + (input.required ? ' (required)' : ''),
        input.default ? code(input.default) : '',
        input.description,
      ]),
    ),
    '## Outputs',
    'Set before a failing step ends, too: read them in a later step with `if: always()`.',
    table(
      ['output', 'meaning'],
      Object.entries(action.outputs ?? {}).map(([name, output]) => [code(name), output.description]),
    ),
  ].join('\n\n');
}
