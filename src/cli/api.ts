import { endpoints } from '../activities/endpoints/index.ts';
import { verbNames } from '../activities/verbs/index.ts';
import { createCall } from '../chatwoot/call.ts';
import { operationsIn } from '../chatwoot/client.ts';
import { nearest, nearestWords } from '../chatwoot/nearest.ts';
import type { Operation } from '../chatwoot/operation.ts';
import { withoutSecrets } from '../chatwoot/secrets.ts';
import { fieldsOf, type Input } from '../chatwoot/validate.ts';
import { readNamedConnection } from './named-connection.ts';
import type { Surroundings } from './program.ts';
import { refuse } from './refuse.ts';

export interface ApiOptions {
  readonly field?: readonly string[];
  readonly connection: string;
}

/** `chatwoot-flows api`: one operation, its answer as JSON on standard output, without secret fields. */
export async function api(name: string, options: ApiOptions, { env, stdout }: Surroundings): Promise<void> {
  const operation = findOperation(name);
  const input = readFields(operation, options.field ?? []);
  const connection = await readNamedConnection(options.connection, env);
  const answer = await createCall(connection, { env, repeats: 3 }, endpoints.profile.get)(operation, input);
  stdout.write(`${typeof answer === 'string' ? answer : JSON.stringify(withoutSecrets(answer), null, 2)}\n`);
}

function findOperation(name: string): Operation {
  const operations = operationsIn(endpoints);
  const found = operations.find((each) => each.name === name);
  if (found) return found;
  const names = operations.map((each) => each.name);
  if (!verbNames.includes(name))
    return refuse(
      'api',
      `"${name.slice(0, 60)}" is not an operation${nearestWords(name, names)}: docs/reference/operations.md lists them.`,
    );
  const near = nearest(name, names);
  return refuse(
    'api',
    `"${name}" is a verb, which is called in code: docs/reference/verbs.md. This command calls operations${near ? `, of which the nearest is ${near}` : ''}.`,
  );
}

/** Values are text where the operation takes text, else JSON: `-f status=open -f page=2 -f labels='["a"]'`. */
export function readFields(operation: Operation, given: readonly string[]): Input {
  const known = fieldsOf(operation);
  return Object.fromEntries(
    given.map((pair) => {
      const at = pair.indexOf('=');
      if (at < 1) return refuse('-f', 'a field is given without its value: write key=value.');
      const [key, text] = [pair.slice(0, at), pair.slice(at + 1)];
      const types = [known.get(key)?.field.type ?? 'string'].flat();
      return [key, types.some((type) => type === 'string') ? text : jsonOr(text)];
    }),
  );
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
