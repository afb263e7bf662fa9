import type { Clock } from '../../src/chatwoot/budget.ts';
import { createTransport, type Transport } from '../../src/chatwoot/transport.ts';

/** A run that dies at one of its requests: nothing it does after that comes to anything. */
export interface Life {
  readonly fetch: typeof fetch;
  readonly transport: Transport;
  clock(clock: Clock): Clock;
  /** Comes when it dies. */
  readonly death: Promise<undefined>;
}

export interface Death {
  readonly end: 'desk' | 'hub';
  /** The request that it dies at, counted from 1: when it was answered or, with `early`, while it is under way. */
  readonly request: number;
  readonly early?: boolean;
  /** Resolves when the far end has the request. */
  readonly arrived?: () => Promise<void>;
}

export function mortal({ end, request, early = false, arrived = async () => {} }: Death): Life {
  let isDead = false;
  let sent = 0;
  let die: () => void = () => {};
  const death = new Promise<undefined>((resolve) => {
    die = () => {
      isDead = true;
      resolve(undefined);
    };
  });
  const never = new Promise<never>(() => {});
  const through = async <Answer>(here: Death['end'], send: () => Promise<Answer>): Promise<Answer> => {
    if (isDead) return never;
    if (here === end) sent += 1;
    if (here !== end || sent !== request) return send();
    const answer = send().then(
      () => {},
      () => {},
    );
    await (early ? arrived() : answer);
    die();
    return never;
  };
  const desk = createTransport({});
  return {
    death,
    fetch: (url, init) => through('hub', () => fetch(url, init)),
    transport: (sending) => through('desk', () => desk(sending)),
    clock: (clock) => ({
      ...clock,
      sleep: (ms, signal) => (isDead ? never : clock.sleep(ms, signal)),
    }),
  };
}
