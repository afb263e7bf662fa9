import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { connect, createServer } from 'node:net';
import type { Clock } from '../chatwoot/budget.ts';
import { ChatwootError } from '../chatwoot/errors.ts';
import { searchAttributes } from '../workflows/search-attributes.ts';

export interface TemporalServerOptions {
  readonly path: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly uiPort: number;
  readonly database: string | undefined;
  readonly clock: Pick<Clock, 'now' | 'sleep'>;
}

export interface TemporalServer {
  readonly address: string;
  readonly uiUrl: string;
  /** Resolves when the server has ended, whoever ended it. */
  readonly ended: Promise<void>;
  /** Asks it to end, and after 5 s makes it. */
  stop(): Promise<void>;
}

const startPatienceMs = 30_000;
const stopPatienceMs = 5_000;

/**
 * Starts Temporal's development server with its pages, on loopback, and waits until it answers. A port that was free
 * when it was picked may be taken before the server has it: then it is tried with others.
 */
export async function startTemporalServer(options: TemporalServerOptions, pick = freePort): Promise<TemporalServer> {
  for (let tries = 1; ; tries += 1) {
    const [port, uiPort] = [options.port || (await pick()), options.uiPort || (await pick())];
    try {
      return await startOn({ ...options, port, uiPort });
    } catch (error) {
      if ((options.port && options.uiPort) || tries === 3) throw error;
    }
  }
}

async function startOn(options: TemporalServerOptions): Promise<TemporalServer> {
  const { clock, port, uiPort } = options;
  for (const taken of [port, uiPort])
    if (await answers(taken))
      throw wrong(`port ${taken} is in use: give others with --port and --ui-port, or 0 for free ones.`);
  if (port === uiPort) throw wrong(`--port and --ui-port are both ${port}: give two, or 0 for free ones.`);
  const ports = ['--ip', '127.0.0.1', '--port', String(port), '--ui-ip', '127.0.0.1', '--ui-port', String(uiPort)];
  const attributes = Object.entries(searchAttributes).flatMap(([name, type]) => [
    '--search-attribute',
    `${name}=${type}`,
  ]);
  const kept = options.database ? ['--db-filename', options.database] : [];
  // A group of its own: Ctrl-C reaches all of a terminal's group at once, and the worker must end before the server.
  const child = spawn(options.path, ['server', 'start-dev', '--log-level', 'error', ...ports, ...attributes, ...kept], {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said = (said + chunk).slice(-2_000);
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()).once('error', () => resolve()));
  const killAtOnce = () => child.kill('SIGKILL');
  process.once('exit', killAtOnce);
  const stop = async () => {
    await end(child, ended, clock);
    process.off('exit', killAtOnce);
  };
  const from = clock.now();
  while (!(await answers(port))) {
    if (child.exitCode === null && child.signalCode === null && clock.now() - from < startPatienceMs) {
      await clock.sleep(50);
      continue;
    }
    await stop();
    const reason = /^Error: (.+)$/m.exec(said)?.[1] ?? `run it by hand to see why (${options.path}).`;
    throw wrong(`the Temporal server did not start: ${reason}`);
  }
  return { address: `127.0.0.1:${port}`, uiUrl: `http://127.0.0.1:${uiPort}`, ended, stop };
}

async function end(child: ChildProcess, ended: Promise<void>, clock: Pick<Clock, 'sleep'>): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const waiting = new AbortController();
  const patience = clock.sleep(stopPatienceMs, waiting.signal).then(
    () => child.kill('SIGKILL'),
    () => {},
  );
  await ended;
  waiting.abort();
  await patience;
}

const wrong = (message: string) => new ChatwootError({ kind: 'Invalid', operation: 'dev', message });

/** Below those that systems hand out (Linux from 32,768 on), so that nobody is given it by chance before it is used. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(16_384, 32_768);
    if (await canListen(port)) return port;
  }
}

function canListen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer().once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
