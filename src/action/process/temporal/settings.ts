import type { PayloadCodec } from '@temporalio/common';
import { type ClientConnectConfig, loadClientConnectConfig } from '@temporalio/envconfig';
import { ChatwootError } from '../../../chatwoot/errors.ts';
import { createCodec } from '../../../worker/codec.ts';
import { codecKeysFromEnvironment } from '../../../worker/codec-keys.ts';
import { readSwitch, variablesOf } from '../../../worker/setting.ts';
import type { Environment } from '../../inputs.ts';

export interface TemporalSettings {
  readonly namespace: string;
  readonly address: string;
  readonly connection: ClientConnectConfig['connectionOptions'];
  /** Hides what goes into Temporal; nothing without CHATWOOT_FLOWS_CODEC_KEYS. */
  readonly codec: PayloadCodec | undefined;
}

/** Reads the TEMPORAL_* variables alone: a file on a self-hosted runner must not decide where a job connects to. */
export function readTemporal(env: Environment): TemporalSettings {
  const keys = codecKeysFromEnvironment(env);
  const allowPlaintext = readSwitch(env, 'CHATWOOT_FLOWS_CODEC_ALLOW_PLAINTEXT');
  const { namespace = 'default', connectionOptions } = connectConfig(env);
  return {
    namespace,
    address: connectionOptions.address ?? '',
    connection: connectionOptions,
    codec: keys && createCodec({ keys, allowPlaintext }),
  };
}

function connectConfig(env: Environment): ClientConnectConfig {
  const overrideEnvVars = variablesOf(env);
  try {
    return loadClientConnectConfig({ overrideEnvVars, disableFile: true });
  } catch (error) {
    // An error of the file system names the file; nothing here quotes a value.
    const reason =
      error instanceof Error && 'code' in error
        ? `a file cannot be read, ${String(error.code)}`
        : 'they contradict each other';
    throw new ChatwootError({
      kind: 'Invalid',
      operation: 'TEMPORAL_*',
      message: `Temporal's settings cannot be used (${reason}): check TEMPORAL_ADDRESS and the TEMPORAL_TLS_* variables.`,
    });
  }
}
