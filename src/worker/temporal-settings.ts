import {
  type ClientConfigTLS,
  type ClientConnectConfig,
  loadClientConfigProfile,
  toClientOptions,
} from '@temporalio/envconfig';
import type { Environment } from './connection-entry.ts';
import { refuseSetting, variablesOf } from './setting.ts';
import { isTemporalAddress } from './temporal-refusal.ts';

export type TemporalSettings = ClientConnectConfig & { readonly namespace: string };

/**
 * Where Temporal is, by its own variables and the file of profiles that its tools share. What Temporal's reader would
 * pass over in silence, and then connect elsewhere or without what was meant to protect, is refused.
 * @param readFile to see whether a file of profiles that is named is there
 */
export async function readTemporalSettings(
  env: Environment,
  readFile: (path: string) => Promise<string>,
): Promise<TemporalSettings> {
  const variables = variablesOf(env);
  // On CI a file in someone's home folder must not decide where a job connects to.
  const disableFile = env.CI === 'true';
  const file = variables.TEMPORAL_CONFIG_FILE;
  if (file !== undefined && !disableFile)
    await readFile(file).catch(() =>
      refuseSetting(
        'TEMPORAL_CONFIG_FILE',
        `it names ${file}, which cannot be read: give the path of a TOML file, or leave it out.`,
      ),
    );
  const { namespace = 'default', connectionOptions, ...rest } = load(variables, disableFile);
  const { address = 'localhost:7233' } = connectionOptions;
  if (!isTemporalAddress(address))
    refuseSetting(
      'TEMPORAL_ADDRESS',
      'it (or address in the file of profiles) has a scheme, a user name, a path, a blank or a wrong port: give host:port alone, such as temporal.example.com:7233.',
    );
  return { ...rest, namespace, connectionOptions: { ...connectionOptions, address } };
}

function load(variables: { [name: string]: string }, disableFile: boolean): ClientConnectConfig {
  let tls: ClientConfigTLS | undefined;
  try {
    const profile = loadClientConfigProfile({ overrideEnvVars: variables, disableFile });
    tls = profile.tls;
    if (hasPair(tls)) return toClientOptions(profile);
  } catch (error) {
    // The first line alone: a parser of TOML quotes the lines at fault below it, and one of them may be the API key.
    const reason = error instanceof Error ? error.message.split('\n')[0] : 'unknown reason';
    return refuseSetting(
      'TEMPORAL_*',
      `Temporal’s settings cannot be read (${reason}): see the variables in docs/worker.md, and the file that TEMPORAL_CONFIG_FILE names.`,
    );
  }
  return refuseSetting(
    'TEMPORAL_TLS_*',
    tls?.clientCert
      ? 'the client certificate is given without its key: set TEMPORAL_TLS_CLIENT_KEY_PATH or _DATA, too.'
      : 'the key of a client certificate is given without it: set TEMPORAL_TLS_CLIENT_CERT_PATH or _DATA, too.',
  );
}

const hasPair = (tls: ClientConfigTLS | undefined): boolean => !tls?.clientCert === !tls?.clientKey;
