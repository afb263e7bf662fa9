import { expect, it } from 'vitest';
import { variablesOf } from '../../src/worker/setting.ts';

it('takes a variable without a value, as a missing secret leaves it, for one that is not set', () => {
  expect(
    variablesOf({ TEMPORAL_API_KEY: '', TEMPORAL_ADDRESS: ' a.test:7233\n', TEMPORAL_TLS: ' ', OTHER: ' b ' }),
  ).toEqual({ TEMPORAL_ADDRESS: 'a.test:7233', OTHER: ' b ' });
});
