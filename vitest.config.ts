import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { entrySources } from './test/package/entries.ts';

const cores = availableParallelism();

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
    globalSetup: 'test/programs.ts',
    pool: 'forks',
    // Tests wait for servers, so one more than there are cores keeps those busy. The slow ones start programs besides and
    // wait most of the time: two at once on 2 cores take 22 minutes, one after the other 42.
    maxWorkers: process.env.TEST_QUICK === 'true' ? cores + 1 : Math.max(2, cores - 1),
    // A pass does not wait: this is for a machine that is busy with something else, and for what hangs. Tests that take
    // long on a free one have their own.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    // A forgotten `.only` would leave the rest of its file out and stay green.
    allowOnly: false,
  },
});
