import { type Connection, connectionFromEnvironment, parseReadOnly } from '../chatwoot/connection.ts';
import { parseYaml } from '../chatwoot/yaml.ts';
import { defaultConnection } from '../workflows/names.ts';
import { connectionIn, type Environment, refuse } from './connection-entry.ts';

/** Connections by name; the name goes into task queues, workflow ids and inputs, the tokens into none of them. */
export type Connections = ReadonlyMap<string, Connection>;

/** Names become parts of task queues and of workflow ids, where a slash would divide. */
const nameRule = /^[a-z0-9][a-z0-9-]{0,62}$/;

/**
 * The connections of this process: those of the YAML file that CHATWOOT_CONNECTIONS names, else the one that the
 * variables CHATWOOT_BASE_URL and so on describe, under the name `default`. CHATWOOT_READ_ONLY=true holds for all.
 * Throws `Invalid` with one sentence for the first mistake. Reads files and variables; asks no Chatwoot.
 */
export async function readConnections(
  env: Environment,
  readFile: (path: string) => Promise<string>,
): Promise<Connections> {
  const file = env.CHATWOOT_CONNECTIONS?.trim();
  if (!file) return new Map([[defaultConnection, connectionFromEnvironment(env)]]);
  const text = await readFile(file).catch(() =>
    refuse('CHATWOOT_CONNECTIONS', `names the file ${file}, which cannot be read: give the path of a YAML file.`),
  );
  const entries = entriesOf(await parseYaml(text, (sentence) => refuse(`${file}:`, sentence)), file);
  const readOnly = parseReadOnly(env.CHATWOOT_READ_ONLY);
  const connections = new Map<string, Connection>();
  for (const [name, entry] of entries) {
    if (!nameRule.test(name)) {
      refuse(
        file,
        `holds the name "${name}": use 1 to 63 small letters, digits and hyphens, beginning with no hyphen.`,
      );
    }
    const connection = await connectionIn(entry, { place: `${file}, connection ${name}`, env, readFile });
    connections.set(name, readOnly ? { ...connection, readOnly } : connection);
  }
  return connections;
}

function entriesOf(document: unknown, file: string): [string, unknown][] {
  const shape = 'write connections: and below it one block for each, with its name as the key.';
  if (typeof document !== 'object' || document === null || Array.isArray(document))
    return refuse(file, `holds no connections: ${shape}`);
  const other = Object.keys(document).find((key) => key !== 'connections');
  if (other !== undefined) refuse(file, `has the key ${other.slice(0, 60)}, which means nothing here: ${shape}`);
  const { connections } = document as { connections?: unknown };
  if (typeof connections !== 'object' || connections === null || Array.isArray(connections))
    return refuse(file, `holds no connections: ${shape}`);
  const entries = Object.entries(connections);
  if (entries.length === 0) refuse(file, `holds no connections: ${shape}`);
  return entries;
}
