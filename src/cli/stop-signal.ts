import type { Surroundings } from './program.ts';

/**
 * Turns the first SIGINT, SIGTERM or SIGHUP (Ctrl-C, a container's stop, a closed terminal) into a request to stop.
 * A second Ctrl-C ends the process at once.
 */
export function stopSignal(surroundings: Pick<Surroundings, 'on'>, endNow = () => process.exit(130)): AbortSignal {
  const stopping = new AbortController();
  const heard = () => {
    if (stopping.signal.aborted) endNow();
    stopping.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) surroundings.on(signal, heard);
  return stopping.signal;
}
