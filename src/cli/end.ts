import { type Command, CommanderError } from 'commander';
import { ChatwootError } from '../chatwoot/errors.ts';

/** What Temporal's parts of this package need, as one command; they are optional for those who only want the client. */
const temporalPackages =
  '@temporalio/worker @temporalio/client @temporalio/common @temporalio/activity @temporalio/workflow @temporalio/envconfig @temporalio/plugin';

/**
 * Runs a command and answers its exit code: 0, 1 for what failed, 2 for wrong usage (which commander has explained with
 * the usage already). A failure is one sentence; only a mistake of ours shows its stack.
 */
export async function endWith(
  program: Command,
  argv: readonly string[],
  say: (sentence: string) => void,
): Promise<number> {
  try {
    await program.parseAsync([...argv]);
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    say(sentenceOf(error));
    return 1;
  }
}

export function sentenceOf(error: unknown): string {
  if (error instanceof ChatwootError) return error.message;
  const missing = missingPackage(error);
  if (missing?.startsWith('@temporalio/')) {
    return `This command needs ${missing}, which is not installed: npm install ${temporalPackages}`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** The package that an import looked for in vain; `require` says it in other words than `import`. */
function missingPackage(error: unknown): string | undefined {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') return undefined;
  return /(?:package|module) '(@[^/']+\/[^/']+|[^/']+)/.exec(String(message))?.[1];
}
