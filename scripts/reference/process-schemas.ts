import { toJSONSchema } from 'zod';
import { processSchemas } from '../../src/workflows/schemas/index.ts';

/** The input of each process as JSON Schema, for editors and other languages; rules over several fields are not in it. */
export function processSchemaFiles(): [path: string, text: string][] {
  return Object.entries(processSchemas).map(([name, schema]) => {
    const kebab = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const { $schema, ...rest } = toJSONSchema(schema, { unrepresentable: 'any', io: 'input' });
    return [`schemas/${kebab}.json`, JSON.stringify({ $schema, title: name, ...rest }, null, 2)];
  });
}
