import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { systemClock } from '../../src/chatwoot/clock.ts';
import { findTemporal } from '../../src/cli/find-temporal.ts';
import { freePort, startTemporalServer } from '../../src/cli/temporal-server.ts';

it('takes another port when the free one that it picked was taken meanwhile', async () => {
  const taker = createServer();
  await new Promise<void>((resolve) => taker.listen(0, '127.0.0.1', resolve));
  const { port: taken } = taker.address() as { port: number };
  const picked: number[] = [];
  const pick = async () => {
    picked.push(picked.length === 0 ? taken : await freePort());
    return picked.at(-1) as number;
  };
  const { path } = findTemporal();
  const options = { path, port: 0, uiPort: 0, database: undefined, clock: systemClock };
  const server = await startTemporalServer(options, pick);
  expect(server.address).toBe(`127.0.0.1:${picked[2]}`);
  await server.stop();
  taker.close();
});

it('gives up after a few ports, and says why', async () => {
  const taker = createServer();
  await new Promise<void>((resolve) => taker.listen(0, '127.0.0.1', resolve));
  const { port: taken } = taker.address() as { port: number };
  const options = { path: 'temporal', port: 0, uiPort: 0, database: undefined, clock: systemClock };
  await expect(startTemporalServer(options, async () => taken)).rejects.toThrow(`port ${taken} is in use`);
  taker.close();
});

it('says in the server’s own words why it did not start', async () => {
  const { path } = findTemporal();
  const options = { path, port: await freePort(), uiPort: await freePort(), clock: systemClock };
  await expect(startTemporalServer({ ...options, database: '/nowhere/state.db' })).rejects.toThrow(
    /^dev: the Temporal server did not start: .*\/nowhere: no such file or directory$/,
  );
});

it('refuses one port for the server and its pages', async () => {
  const port = await freePort();
  const options = { path: 'temporal', port, uiPort: port, database: undefined, clock: systemClock };
  await expect(startTemporalServer(options)).rejects.toThrow(`--port and --ui-port are both ${port}: give two`);
});
