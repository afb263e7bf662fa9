import { expect, it } from 'vitest';
import { readTemporal } from '../../../src/action/process/temporal/settings.ts';

it('Temporal’s variables count without the line break that a pasted secret ends with', () => {
  const env = {
    TEMPORAL_ADDRESS: ' t.example.com:7233\n',
    TEMPORAL_NAMESPACE: 'n\n',
    TEMPORAL_API_KEY: 'k\n',
  };
  expect(readTemporal(env)).toMatchObject({
    address: 't.example.com:7233',
    namespace: 'n',
    connection: { address: 't.example.com:7233', apiKey: 'k' },
  });
});

it('a variable that is empty counts as not set', () => {
  expect(
    readTemporal({ TEMPORAL_ADDRESS: 't.example.com:7233', TEMPORAL_NAMESPACE: '', TEMPORAL_API_KEY: ' ' }),
  ).toMatchObject({
    namespace: 'default',
  });
});
