import { fileURLToPath } from 'node:url';
import type { DataConverter } from '@temporalio/common';
import { codecKeysFromEnvironment } from './codec-keys.ts';
import { readSwitch } from './setting.ts';

/** This file as it was loaded, .ts from the sources and .js from the package: its neighbours end the same way. */
const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';

/** Where the failure converter is; the SDK loads it by path, in the worker as well as into the workflow bundle. */
export const failureConverterPath = fileURLToPath(new URL(`./failure-converter.${ending}`, import.meta.url));

/**
 * The data converter that the environment asks for, nothing without CHATWOOT_FLOWS_CODEC_KEYS. Give it to `Worker.create`
 * and `Client`, and its `failureConverterPath` to `bundleWorkflowCode`: messages of failures are encrypted, too.
 */
export async function dataConverterFromEnvironment(env: {
  readonly [name: string]: string | undefined;
}): Promise<DataConverter | undefined> {
  const keys = codecKeysFromEnvironment(env);
  const allowPlaintext = readSwitch(env, 'CHATWOOT_FLOWS_CODEC_ALLOW_PLAINTEXT');
  if (!keys) return undefined;
  const { createCodec } = await import('./codec.ts');
  return { payloadCodecs: [createCodec({ keys, allowPlaintext })], failureConverterPath };
}
