import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { Connection } from '@temporalio/client';
import { findTemporal } from '../../src/cli/find-temporal.ts';

/** The tests' own variable: TEMPORAL_ADDRESS may name a user's cluster and is never read here. */
const variable = 'CHATWOOT_FLOWS_TEST_TEMPORAL';

export interface TestServer {
  readonly address: string;
  /** Undefined for a server that is not ours to kill. */
  readonly process?: ChildProcess;
  stop(): Promise<void>;
}

/** A real development server: the one that the tests' variable names (loopback only), else one of our own. */
export async function startTemporal(
  options: { databaseFile?: string; port?: number; args?: string[] } = {},
): Promise<TestServer> {
  const given = process.env[variable];
  if (given && !options.databaseFile) {
    if (!/^(127\.\d+\.\d+\.\d+|localhost|\[::1\]):\d+$/.test(given))
      throw new Error(`${variable} is not a loopback address: tests never use another.`);
    return { address: given, async stop() {} };
  }
  const { path, how } = findTemporal();
  console.log(how);
  const port = options.port ?? (await freePort());
  const args = [
    'server',
    'start-dev',
    '--headless',
    '--ip',
    '127.0.0.1',
    '--port',
    String(port),
    '--log-level',
    'error',
    ...(options.databaseFile ? ['--db-filename', options.databaseFile] : []),
    ...(options.args ?? []),
  ];
  const child = spawn(path, args, { stdio: 'ignore' });
  await answers(port);
  return {
    address: `127.0.0.1:${port}`,
    process: child,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
    },
  };
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The port is open before the server can do anything: its namespace is the last to be there. */
async function answers(port: number): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const connection = Connection.lazy({ address: `127.0.0.1:${port}`, connectTimeout: '1s' });
    try {
      await connection.workflowService.describeNamespace({ namespace: 'default' });
      return;
    } catch {
      // Not yet.
    } finally {
      await connection.close();
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`the Temporal server does not answer on port ${port}`);
}
