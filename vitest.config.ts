import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { entrySources } from './test/package/entries.ts';

/** `npm run test:quick` leaves out what takes long: workflow runners, servers that are killed, every fault in turn. */
const slow = 'test/**/*.slow.test.ts';

export default defineConfig({
  // Examples import the package by its name, as users do; here its entries are the sources.
  resolve: {
    alias: Object.entries(entrySources(import.meta.dirname)).map(([name, replacement]) => ({
      find: new RegExp(`^${name}$`),
      replacement,
    })),
  },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: process.env.TEST_QUICK === 'true' ? [slow] : [],
    pool: 'forks',
    // The quick ones share the machine; the slow ones, which start servers and kill them, leave a core to those.
    ...(process.env.TEST_QUICK === 'true' ? { maxWorkers: availableParallelism() } : {}),
    testTimeout: 20_000,
    // A forgotten `.only` would leave the rest of its file out and stay green.
    allowOnly: false,
  },
});
