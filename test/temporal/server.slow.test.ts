import { createServer } from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import { freePort } from '../../src/cli/temporal-server.ts';
import { startTemporal, variable } from './server.ts';

afterEach(() => vi.unstubAllEnvs());

it('starts on another port when somebody took the first, who accepts and says nothing', async () => {
  const silent = createServer();
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const { port: taken } = silent.address() as { port: number };
  vi.stubEnv(variable, '');
  const picked: number[] = [];
  const server = await startTemporal({
    async pick() {
      picked.push(picked.length === 0 ? taken : await freePort());
      return picked.at(-1) as number;
    },
  });
  await server.stop();
  silent.close();
  expect(picked).toHaveLength(2);
  expect(server.address).toBe(`127.0.0.1:${picked[1]}`);
});
