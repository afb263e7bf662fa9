import { toJSONSchema, type ZodType } from 'zod';
import { processSchemas } from '../../src/workflows/schemas/index.ts';

/** The input of each process as JSON Schema, for editors and other languages; rules over several fields are not in it. */
export function processSchemaFiles(): [path: string, text: string][] {
  return Object.entries(processSchemas).map(([name, schema]) => {
    const kebab = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const { $schema, ...rest } = jsonSchema(schema);
    return [`schemas/${kebab}.json`, JSON.stringify({ $schema, title: name, ...rest }, null, 2)];
  });
}

export const publishedFile = 'src/workflows/schemas/published.ts';

/** The same for the processes themselves, which can read no file. */
export function publishedSchemas(): string {
  const rows = Object.entries(processSchemas).map(([name, schema]) => {
    const { $schema: _, ...rest } = jsonSchema(schema);
    const bare = JSON.stringify(rest, (key, value) =>
      key === 'description' && typeof value === 'string' ? undefined : value,
    );
    return `  ${name}:\n    '${bare.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}',`;
  });
  return [
    '// Written by `npm run reference` from the schemas beside it. Do not edit.',
    '',
    '/** What each process takes, as JSON Schema in one line. */',
    'export const publishedSchemas = {',
    ...rows,
    '} as const;',
    '',
    'export type PublishedName = keyof typeof publishedSchemas;',
    '',
  ].join('\n');
}

const jsonSchema = (schema: ZodType) => toJSONSchema(schema, { unrepresentable: 'any', io: 'input' });
