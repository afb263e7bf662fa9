import { quoted } from '../../chatwoot/quoted.ts';
import { type Environment, readSwitch, refuse } from '../inputs.ts';
import { readYaml } from '../yaml.ts';
import { type Asked, conflictChoices, type ProcessSettings, type Steering } from './ask.ts';
import { type ProcessInputName, type ProcessInputs, readChoice } from './inputs.ts';

const steers = ['signal', 'update', 'query'] as const;
/** As in the file of the worker's connections. */
const connectionRule = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** Turns the inputs into one typed record, or refuses them in a sentence. Nothing is sent. */
export async function readProcessSettings(inputs: ProcessInputs): Promise<ProcessSettings> {
  const connection = readConnectionName(inputs);
  refuseMixed(inputs);
  return {
    asked: await readAsked(inputs),
    wait: readSwitch(inputs, 'wait'),
    connection,
    taskQueue: inputs['task-queue'],
    workflowId: inputs['workflow-id'],
    onConflict: readChoice(inputs, 'on-conflict', conflictChoices),
    plainHistory: readSwitch(inputs, 'plain-history'),
  };
}

/** The name of one of the worker's connections. */
export function readConnectionName({ connection }: { readonly connection: string }): string {
  if (connectionRule.test(connection)) return connection;
  return refuse('connection', `it was ${quoted(connection)}: give the name of one of the worker's connections.`);
}

/** Refuses what would be left out without a word. */
function refuseMixed(inputs: ProcessInputs): void {
  const ways = (['process', 'workflow', ...steers] as const).filter((name) => inputs[name] !== '');
  const chosen: ProcessInputName[] = readSwitch(inputs, 'cancel') ? [...ways, 'cancel'] : ways;
  if (chosen.length > 1) refuse('inputs', `${chosen.join(' and ')} do not go together: use one step for each.`);
  const starts = inputs.process !== '' || inputs.workflow !== '';
  const hasWork = chosen.length === 1 || (readSwitch(inputs, 'wait') && inputs['workflow-id'] !== '');
  if (!hasWork) {
    refuse(
      'inputs',
      'nothing to do is named: give process, workflow, or workflow-id with signal, update, query, cancel or wait.',
    );
  }
  if (!starts && inputs['workflow-id'] === '')
    refuse('workflow-id', `it is missing: give the id of the workflow that ${chosen[0]} is for.`);
  if (inputs.query && readSwitch(inputs, 'wait'))
    refuse('wait', 'a query is answered at once: leave it out, or follow the workflow in a step of its own.');
  if (inputs.input && !starts) refuse('input', 'it only means something with process or workflow: give args here.');
  if (inputs.args && (inputs.process || inputs.query + inputs.signal + inputs.update + inputs.workflow === ''))
    refuse('args', 'it only means something with workflow, signal, update or query: leave it out.');
  if (inputs.args && inputs.input) refuse('args', 'input is given too: give one of the two.');
  if (inputs.workflow && !inputs['task-queue'])
    refuse('task-queue', 'it is missing: give the queue that the worker of this workflow listens on.');
  if (!starts && inputs['task-queue'])
    refuse('task-queue', 'it only means something when something is started: leave it out.');
}

async function readAsked(inputs: ProcessInputs): Promise<Asked> {
  if (inputs.process) {
    const { checkProcess } = await import('./check-process.ts');
    const value = inputs.input ? await readYaml(inputs.input, 'input') : {};
    return { way: 'process', ...checkProcess(inputs.process, value) };
  }
  if (inputs.workflow) {
    const args = inputs.input ? [await readYaml(inputs.input, 'input')] : await readArgs(inputs);
    return { way: 'workflow', type: inputs.workflow, args };
  }
  return { way: 'steer', steering: await readSteering(inputs) };
}

async function readSteering(inputs: ProcessInputs): Promise<Steering> {
  const act = steers.find((name) => inputs[name] !== '');
  if (act) return { act, name: inputs[act], args: await readArgs(inputs) };
  return readSwitch(inputs, 'cancel') ? { act: 'cancel' } : { act: 'follow' };
}

/** A list is taken as several arguments, anything else as the only one. */
async function readArgs(inputs: ProcessInputs): Promise<readonly unknown[]> {
  if (inputs.args === '') return [];
  const value = await readYaml(inputs.args, 'args');
  return Array.isArray(value) ? value : [value];
}

/** Whether a step of this environment talks to a Temporal at all. */
export const hasTemporal = (env: Environment): boolean => (env.TEMPORAL_ADDRESS ?? '').trim() !== '';
