import { defineConfig } from 'vitest/config';
import { entrySources } from './test/package/entries.ts';

/** `npm run test:quick` leaves out what runs a workflow runner, builds dist or counts through every fault. */
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
    testTimeout: 20_000,
    // A forgotten `.only` would leave the rest of its file out and stay green.
    allowOnly: false,
  },
});
