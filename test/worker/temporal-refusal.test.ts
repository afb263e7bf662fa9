import { describe, expect, it } from 'vitest';
import { temporalUnreachable } from '../../src/worker/temporal-refusal.ts';

const said = (address: string) =>
  temporalUnreachable({ address, namespace: 'default', who: 'this worker', operation: 'worker' }).message;

describe('a refusal of Temporal', () => {
  it('names the address', () => {
    expect(said('t.example.com:7233')).toContain('no Temporal answers at t.example.com:7233:');
  });

  it.each(['ada:secret@t.example.com:7233', 'https://t.example.com/?api_key=secret', 'https://ada:se/cret@t:1'])(
    'never shows what an address like %s holds beside the host',
    (address) => {
      expect(said(address)).not.toMatch(/se\/?cret|ada/);
      expect(said(address)).toContain('check TEMPORAL_ADDRESS');
    },
  );
});
