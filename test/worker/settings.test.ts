import { describe, expect, it } from 'vitest';
import { readWorkerSettings } from '../../src/worker/settings.ts';

const readFile = async () => Promise.reject(new Error('ENOENT'));
const chatwoot = { CHATWOOT_BASE_URL: 'https://chat.example.com', CHATWOOT_API_TOKEN: 't', CHATWOOT_ACCOUNT_ID: '1' };
const read = (env: { [name: string]: string }) => readWorkerSettings({ CI: 'true', ...chatwoot, ...env }, readFile);

describe('settings of the worker', () => {
  it('have defaults that show nothing outside of this machine and let calls end', async () => {
    expect(await read({})).toMatchObject({
      temporal: { namespace: 'default', connectionOptions: { address: 'localhost:7233' } },
      workers: 1,
      logLevel: 'info',
      health: { host: '127.0.0.1', port: 8088 },
      metrics: undefined,
      traces: false,
      shutdownGraceMs: 35_000,
      stickyMs: 10_000,
      deployment: undefined,
      dataConverter: undefined,
    });
  });

  it('take Temporal’s own variables', async () => {
    const { temporal } = await read({
      TEMPORAL_ADDRESS: 't.example.com:7233',
      TEMPORAL_NAMESPACE: 'n',
      TEMPORAL_API_KEY: 'k',
    });
    expect(temporal).toMatchObject({
      namespace: 'n',
      connectionOptions: { address: 't.example.com:7233', apiKey: 'k', tls: true },
    });
  });

  it('take Temporal’s variables without the line break that a pasted secret ends with', async () => {
    const { temporal } = await read({
      TEMPORAL_ADDRESS: ' t.example.com:7233\n',
      TEMPORAL_NAMESPACE: 'n\n',
      TEMPORAL_API_KEY: 'k\n',
    });
    expect(temporal).toMatchObject({
      namespace: 'n',
      connectionOptions: { address: 't.example.com:7233', apiKey: 'k' },
    });
  });

  it('keep TLS on for every way to write true, so that no API key travels in the clear', async () => {
    for (const TEMPORAL_TLS of ['true', 'True', 'TRUE', '1']) {
      const { temporal } = await read({ TEMPORAL_TLS, TEMPORAL_API_KEY: 'k' });
      expect(temporal.connectionOptions.tls).toBeTruthy();
    }
    for (const TEMPORAL_TLS of ['false', 'False', '0'])
      expect((await read({ TEMPORAL_TLS })).temporal.connectionOptions.tls).toBe(false);
  });

  it.each(['t.example.com', 't.example.com:7233', '[::1]:7233', '10.0.0.1:7233', 'temporal_frontend:7233'])(
    'take %s as the address of Temporal',
    async (TEMPORAL_ADDRESS) => {
      expect((await read({ TEMPORAL_ADDRESS })).temporal.connectionOptions.address).toBe(TEMPORAL_ADDRESS);
    },
  );

  it.each([
    'https://t.example.com:7233',
    'ada:secret@t.example.com:7233',
    'https://t.example.com/?key=secret',
    't.example.com:7233/',
    't.example.com:99999',
    't.example.com:secret',
    '::1',
    'two words',
  ])('refuse %s as the address of Temporal, and never quote it', async (TEMPORAL_ADDRESS) => {
    const refusal = await read({ TEMPORAL_ADDRESS }).catch((error: Error) => error.message);
    expect(refusal).toMatch(/^TEMPORAL_ADDRESS: .*give host:port alone/);
    expect(refusal).not.toMatch(/secret|two words/);
  });

  it('are not read past a file that is named and not there', async () => {
    const gone = { CI: '', TEMPORAL_CONFIG_FILE: '/nowhere/temporal.toml' };
    await expect(read(gone)).rejects.toThrow(/^TEMPORAL_CONFIG_FILE: .*cannot be read: give the path of a TOML file/);
    expect((await read({ ...gone, CI: 'true' })).temporal.namespace).toBe('default');
  });

  it('take the rest', async () => {
    const env = {
      CHATWOOT_FLOWS_HEALTH_ADDRESS: 'off',
      CHATWOOT_FLOWS_METRICS_ADDRESS: '[::1]:9464',
      CHATWOOT_FLOWS_DEPLOYMENT: 'support',
      CHATWOOT_FLOWS_BUILD_ID: '7',
      CHATWOOT_FLOWS_VERSIONING: 'auto-upgrade',
      CHATWOOT_FLOWS_SHUTDOWN_SECONDS: '60',
    };
    expect(await read(env)).toMatchObject({
      health: undefined,
      metrics: { host: '::1', port: 9464 },
      deployment: { deploymentName: 'support', buildId: '7', behavior: 'auto-upgrade' },
      shutdownGraceMs: 60_000,
    });
  });

  it.each([
    ['CHATWOOT_WORKERS', '0', 'give a whole number from 1 to 100'],
    ['CHATWOOT_FLOWS_LOG_LEVEL', 'loud', 'it is "loud": give one of debug, info, warn, error'],
    ['CHATWOOT_FLOWS_HEALTH_ADDRESS', '8088', 'give host:port, such as 127.0.0.1:8088, or off'],
    ['CHATWOOT_FLOWS_METRICS_ADDRESS', 'x:99999', 'give host:port'],
    ['CHATWOOT_FLOWS_TRACES', 'yes', 'give true or false'],
    ['CHATWOOT_FLOWS_SHUTDOWN_SECONDS', '-1', 'give a whole number from 0 to 3600'],
    ['CHATWOOT_FLOWS_STICKY_SECONDS', '1.5', 'give a whole number from 1 to 600'],
    ['CHATWOOT_FLOWS_CACHED_WORKFLOWS', '1', 'give a whole number from 2 to'],
    ['CHATWOOT_FLOWS_DEPLOYMENT', 'support', 'needs CHATWOOT_FLOWS_DEPLOYMENT and CHATWOOT_FLOWS_BUILD_ID'],
    ['CHATWOOT_FLOWS_VERSIONING', 'newest', 'give one of pinned, auto-upgrade'],
    ['CHATWOOT_FLOWS_CODEC_KEYS', 'x', 'key 1 has no id and key'],
    ['CHATWOOT_FLOWS_CODEC_ALLOW_PLAINTEXT', 'maybe', 'give true or false'],
    ['CHATWOOT_CONNECTIONS', 'gone.yml', 'names the file gone.yml, which cannot be read'],
    ['TEMPORAL_TLS', 'yes', 'it is "yes": give true or false'],
    ['TEMPORAL_TLS_CLIENT_CERT_DATA', 'c', 'TEMPORAL_TLS_*: the client certificate is given without its key'],
    ['TEMPORAL_TLS_CLIENT_KEY_DATA', 'k', 'TEMPORAL_TLS_*: the key of a client certificate is given without it'],
    ['TEMPORAL_TLS_SERVER_CA_CERT_PATH', '/nowhere/ca.pem', 'Temporal’s settings cannot be read'],
  ])('are refused in words: %s=%s', async (name, value, sentence) => {
    await expect(read({ [name]: value })).rejects.toThrow(sentence);
    await expect(read({ [name]: value })).rejects.toThrow(/CHATWOOT_|TEMPORAL_/);
  });
});
