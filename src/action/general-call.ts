import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { endpoints } from '../activities/endpoints/index.ts';
import { operationsIn } from '../chatwoot/client.ts';
import { nearestWords } from '../chatwoot/nearest.ts';
import type { Operation } from '../chatwoot/operation.ts';
import { quoted } from '../chatwoot/quoted.ts';
import { fieldsOf, type Input } from '../chatwoot/validate.ts';
import { type Environment, type InputName, type Inputs, readSwitch, refuse } from './inputs.ts';
import { readYaml } from './yaml.ts';

/** One Chatwoot operation as a step asks for it. */
export interface GeneralCall {
  readonly operation: Operation;
  readonly params: Input;
  readonly allPages: boolean;
}

/** Reads `operation` with its fields. File names in it count from the workspace. */
export async function readGeneralCall(inputs: Inputs, env: Environment): Promise<GeneralCall> {
  const operation = findOperation(inputs.operation);
  const allPages = readSwitch(inputs, 'all-pages');
  if (allPages && !operation.row.pages) refuse('all-pages', `${operation.name} has no pages to follow: leave it out.`);
  const params = await readParams(inputs, env);
  if (allPages && 'page' in params) refuse('all-pages', 'params names a page as well: give one of the two.');
  return { operation, allPages, params: withWorkspacePaths(operation, params, workspace(env)) };
}

const workspace = (env: Environment): string => env.GITHUB_WORKSPACE || process.cwd();

function findOperation(name: string): Operation {
  const operations = operationsIn(endpoints);
  const names = operations.map((each) => each.name);
  return (
    operations.find((each) => each.name === name) ??
    refuse(
      'operation',
      Object.hasOwn(inputOfVerb, name)
        ? `${quoted(name)} is a verb, no operation: a step has it as the input ${inputOfVerb[name]}.`
        : `${quoted(name)} is not an operation${nearestWords(name, names)}: give one of the ${names.length} names on the page docs/reference/operations.md.`,
    )
  );
}

/** The verbs of the short way, which people look for by the names they have in code. */
const inputOfVerb: { readonly [verb: string]: InputName } = {
  'conversations.setStatus': 'status',
  'conversations.setStatusInBulk': 'status',
  'conversations.addLabels': 'add-labels',
  'conversations.removeLabels': 'remove-labels',
  'messages.sendOnce': 'message',
};

async function readParams(inputs: Inputs, env: Environment): Promise<Input> {
  const file = inputs['params-file'];
  if (inputs.params && file) refuse('params', 'params-file is given too: give one of the two.');
  const text = file ? await readText(resolve(workspace(env), file)) : inputs.params;
  if (text.trim() === '') return {};
  const name = file ? 'params-file' : 'params';
  const value = await readYaml(text, name);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse(name, "it is not an object: give the operation's fields as name: value, one a line.");
  }
  return value as Input;
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return refuse('params-file', `${file} cannot be read: give the path of a file in the workspace.`);
  }
}

/** A step's working folder is not the action's, so `{path: ./photo.png}` is made absolute for file fields. */
function withWorkspacePaths(operation: Operation, params: Input, root: string): Input {
  const fields = fieldsOf(operation);
  const absolute = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(absolute);
    if (typeof value !== 'object' || value === null || !('path' in value) || typeof value.path !== 'string')
      return value;
    return { ...value, path: resolve(root, value.path) };
  };
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const type = fields.get(name)?.field.type ?? [];
      return [name, type.includes('file') || type.includes('file[]') ? absolute(value) : value];
    }),
  );
}
