import { readFileSync } from 'node:fs';
import type { Client } from '@temporalio/client';

const namespace = 'default';

/**
 * What a Temporal server keeps, as text. `histories` is what it answers to a client: every workflow's history, memo and
 * search attributes, bytes as they came. `database` is the bytes of its file and its journal, in which payloads lie, too.
 */
export async function everythingWritten(client: Client, databaseFile: string) {
  const service = client.workflowService;
  const histories: string[] = [];
  // Not by `client.workflow.list`: it decodes memos, for which this client must not have the keys.
  const { executions } = await service.listWorkflowExecutions({ namespace });
  for (const { execution } of executions ?? []) {
    const whole = { namespace, ...(execution ? { execution } : {}) };
    histories.push(
      textOf(await service.getWorkflowExecutionHistory(whole)),
      textOf(await service.describeWorkflowExecution(whole)),
    );
  }
  if (histories.length === 0) throw new Error('no workflow was found, so nothing was searched');
  const database = [databaseFile, `${databaseFile}-wal`].map(bytesOf).join();
  return { histories: histories.join('\n'), database };
}

function bytesOf(file: string): string {
  try {
    return readFileSync(file).toString('utf8');
  } catch {
    return '';
  }
}

/** Every text in a message of the protocol, bytes read as text, keys included. */
function textOf(value: unknown): string {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('utf8');
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([key, inner]) => `${key} ${textOf(inner)}`)
    .join('\n');
}
