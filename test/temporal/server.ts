import { type ChildProcess, spawn } from 'node:child_process';
import { Connection } from '@temporalio/client';
import { findTemporal } from '../../src/cli/find-temporal.ts';
import { freePort } from '../../src/cli/temporal-server.ts';

/** The tests' own variable: TEMPORAL_ADDRESS may name a user's cluster and is never read here. */
export const variable = 'CHATWOOT_FLOWS_TEST_TEMPORAL';

export interface TestServer {
  readonly address: string;
  /** Undefined for a server that is not ours to kill. */
  readonly process?: ChildProcess;
  stop(): Promise<void>;
}

export interface TestServerOptions {
  readonly databaseFile?: string;
  readonly port?: number;
  readonly args?: string[];
  /** Where a port comes from when none is given. */
  readonly pick?: () => Promise<number>;
}

/** A real development server: the one that the tests' variable names (loopback only), else one of our own. */
export async function startTemporal(options: TestServerOptions = {}): Promise<TestServer> {
  const given = process.env[variable];
  if (given && !options.databaseFile) {
    if (!/^(127\.\d+\.\d+\.\d+|localhost|\[::1\]):\d+$/.test(given))
      throw new Error(`${variable} is not a loopback address: tests never use another.`);
    return { address: given, async stop() {} };
  }
  const { path, how } = findTemporal();
  console.log(how);
  // Between the picking of a free port and its use another test may take it; then the server ends at once.
  for (let tries = 1; ; tries += 1) {
    const server = await startOn(path, options.port ?? (await (options.pick ?? freePort)()), options);
    if (server) return server;
    if (tries === 3) throw new Error(`the Temporal server ended ${tries} times before it answered (${path}).`);
  }
}

async function startOn(path: string, port: number, options: TestServerOptions): Promise<TestServer | undefined> {
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
  const over = () => child.exitCode !== null || child.signalCode !== null;
  const answered = await answers(port, over);
  if (over()) return undefined;
  const stop = async () => {
    if (over()) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  };
  if (answered) return { address: `127.0.0.1:${port}`, process: child, stop };
  await stop();
  throw new Error(`the Temporal server does not answer on port ${port}.`);
}

/**
 * The port is open before the server can do anything: its namespace is the last to be there. A deadline for each
 * question, as the SDK itself asks on for 20 s where nobody listens, and for ever where somebody else does.
 */
async function answers(port: number, over: () => boolean): Promise<boolean> {
  const until = Date.now() + 45_000;
  while (!over() && Date.now() < until) {
    const connection = Connection.lazy({ address: `127.0.0.1:${port}`, connectTimeout: '1s' });
    try {
      await connection.withDeadline(Date.now() + 5_000, () =>
        connection.workflowService.describeNamespace({ namespace: 'default' }),
      );
      return true;
    } catch {
      // Not yet.
    } finally {
      await connection.close();
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}
