import { Client, Connection } from '@temporalio/client';
import { type StandIn, startStandIn } from '../../src/testing/index.ts';
import { type Cli, startCli } from '../cli/run-cli.ts';
import { startTemporal, type TestServer } from './server.ts';

/** A Temporal server, a stand-in and a client, for workers that run as the command in processes of their own. */
export interface CliWorld {
  readonly server: TestServer;
  readonly standIn: StandIn;
  readonly client: Client;
  /** The environment of a worker that works. */
  readonly env: { readonly [name: string]: string };
  close(): Promise<void>;
}

export async function openCliWorld(serverArgs: string[] = []): Promise<CliWorld> {
  const server = await startTemporal({ args: serverArgs });
  const standIn = await startStandIn();
  const connection = await Connection.connect({ address: server.address });
  return {
    server,
    standIn,
    client: new Client({ connection, identity: 'test' }),
    env: {
      TEMPORAL_ADDRESS: server.address,
      CHATWOOT_BASE_URL: standIn.url,
      CHATWOOT_ACCOUNT_ID: '1',
      CHATWOOT_API_TOKEN: standIn.tokens.admin,
      CHATWOOT_FLOWS_HEALTH_ADDRESS: '127.0.0.1:0',
      CHATWOOT_FLOWS_STICKY_SECONDS: '1',
    },
    async close() {
      await connection.close();
      await standIn.close();
      await server.stop();
    },
  };
}

export interface CliWorker extends Cli {
  /** `http://127.0.0.1:PORT` of health and readiness. */
  readonly health: string;
  /** Each line of the log, read as JSON. */
  log(): { readonly [field: string]: unknown }[];
  stop(): Promise<number | null>;
}

/** Starts `chatwoot-flows worker` and waits until it serves its queues. */
export async function startCliWorker(env: { readonly [name: string]: string }): Promise<CliWorker> {
  const cli = startCli(['worker'], env);
  await cli.says('worker started');
  const log = () =>
    cli
      .stdout()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  return {
    ...cli,
    log,
    health: log().find((line) => line.msg === 'worker started').health,
    async stop() {
      cli.process.kill('SIGTERM');
      return (await cli.ended).code;
    },
  };
}
