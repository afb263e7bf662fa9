import { readFile } from 'node:fs/promises';
import type { Connection } from '../chatwoot/connection.ts';
import { readConnections } from '../worker/connections.ts';
import { refuse } from './refuse.ts';

/** The connection of the environment that `--connection` names. */
export async function readNamedConnection(name: string, env: NodeJS.ProcessEnv): Promise<Connection> {
  const connections = await readConnections(env, (path) => readFile(path, 'utf8'));
  return (
    connections.get(name) ??
    refuse('--connection', `it is "${name.slice(0, 60)}": give one of ${[...connections.keys()].join(', ')}.`)
  );
}
