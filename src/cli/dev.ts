import { readFile } from 'node:fs/promises';
import { pino } from 'pino';
import { systemClock } from '../chatwoot/clock.ts';
import { ChatwootError } from '../chatwoot/errors.ts';
import { runWorker } from '../worker/run.ts';
import { readNumber } from '../worker/setting.ts';
import { readWorkerSettings } from '../worker/settings.ts';
import { findTemporal } from './find-temporal.ts';
import type { Surroundings } from './program.ts';
import { stopSignal } from './stop-signal.ts';
import { startTemporalServer } from './temporal-server.ts';
import { newIdentity } from './worker.ts';

export interface DevOptions {
  readonly port: string;
  readonly uiPort: string;
  readonly database?: string;
}

/** What the environment does not say. Commands typed by hand have no keys, so with a codec plain payloads are read too. */
const devDefaults = {
  CHATWOOT_FLOWS_HEALTH_ADDRESS: '127.0.0.1:0',
  CHATWOOT_FLOWS_LOG_LEVEL: 'warn',
  CHATWOOT_FLOWS_CODEC_ALLOW_PLAINTEXT: 'true',
};

/**
 * `chatwoot-flows dev`: a Temporal server of its own, a Chatwoot, and the worker between them, until Ctrl-C. The Chatwoot
 * is that of the environment, and without one the stand-in. Never connects to the Temporal of the environment.
 * Throws a `ChatwootError` with one sentence when it cannot start, and when the server ended by itself.
 */
export async function dev(options: DevOptions, surroundings: Surroundings): Promise<void> {
  const { env, stdout } = surroundings;
  const say = (line: string) => stdout.write(`${line}\n`);
  const port = readPort('--port', options.port);
  const uiPort = readPort('--ui-port', options.uiPort);
  const signal = stopSignal(surroundings);
  const { path, how } = findTemporal(env);
  say(how);
  const temporal = await startTemporalServer({ path, port, uiPort, database: options.database, clock: systemClock });
  const serverEnd = whenEnded(temporal.ended);
  const chatwoot = await chatwootOf(env);
  try {
    const settings = await readWorkerSettings(
      { ...devDefaults, ...chatwoot.env, ...ownTemporal(temporal.address) },
      (file) => readFile(file, 'utf8'),
    );
    await runWorker(settings, {
      log: pino({ level: settings.logLevel, base: null }, surroundings.stderr),
      clock: systemClock,
      identity: newIdentity(),
      signal: AbortSignal.any([signal, serverEnd]),
      onReady({ queues, health }) {
        say(chatwoot.sentence);
        say(`The worker serves ${queues.join(', ')}${health ? `; its health is at ${health}/readyz` : ''}.`);
        say(`Temporal’s pages: ${temporal.uiUrl}`);
        say(`Try:\n  ${commandToTry(path, temporal.address, queues[0] as string, chatwoot.conversationId)}`);
        say('Stop everything with Ctrl-C.');
      },
    });
    if (!signal.aborted) throw serverGone();
  } catch (error) {
    // Whatever the worker says of a server that has gone is no better reason.
    throw serverEnd.aborted && !signal.aborted ? serverGone() : error;
  } finally {
    await chatwoot.close();
    await temporal.stop();
    say(`Stopped: worker${chatwoot.isStandIn ? ', Chatwoot stand-in' : ''} and Temporal server.`);
  }
}

const serverGone = () =>
  new ChatwootError({
    kind: 'Unreachable',
    operation: 'dev',
    message: 'the Temporal server has ended by itself, and so the rest was stopped: start it again.',
  });

const readPort = (name: string, value: string) => readNumber({ [name]: value }, name, 0, [0, 65_535]);

/** The server's end, by a crash or by hand, is the end of the rest. */
function whenEnded(ended: Promise<void>): AbortSignal {
  const gone = new AbortController();
  void ended.then(() => gone.abort());
  return gone.signal;
}

/** A profile in someone's file of Temporal's command line must not lead `dev` to another server. */
const ownTemporal = (address: string) => ({ CI: 'true', TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: 'default' });

async function chatwootOf(env: NodeJS.ProcessEnv) {
  const others = Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('TEMPORAL_')));
  if (env.CHATWOOT_BASE_URL?.trim() || env.CHATWOOT_CONNECTIONS?.trim())
    return {
      env: others,
      isStandIn: false,
      sentence: 'Chatwoot is the one of the environment.',
      conversationId: undefined,
      close: async () => {},
    };
  const { startStandIn } = await import('../testing/index.ts');
  const standIn = await startStandIn();
  const { conversationId } = await standIn.customer.write('Hello, my order has not arrived.');
  const own = {
    CHATWOOT_BASE_URL: standIn.url,
    CHATWOOT_ACCOUNT_ID: '1',
    CHATWOOT_API_TOKEN: standIn.tokens.admin,
    CHATWOOT_BOT_TOKEN: standIn.tokens.bot,
  };
  return {
    env: { ...others, ...own },
    isStandIn: true,
    sentence: `Chatwoot is a stand-in at ${standIn.url}, which forgets everything: account 1, token ${standIn.tokens.admin}; conversation ${conversationId} waits there for an answer.`,
    conversationId,
    close: () => standIn.close(),
  };
}

/** One durable call that changes something visible: Temporal's own command line starts an activity without a workflow. */
function commandToTry(temporal: string, address: string, queue: string, conversationId: number | undefined): string {
  const call =
    conversationId === undefined
      ? { type: 'profile.get', input: {} }
      : { type: 'conversations.setStatus', input: { conversation_id: conversationId, status: 'resolved' } };
  return [
    `${temporal} activity execute --address ${address} --task-queue ${queue}`,
    `--activity-id try-1 --type ${call.type} --start-to-close-timeout 1m --input '${JSON.stringify(call.input)}'`,
  ].join(' ');
}
