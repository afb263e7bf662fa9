import type { ConversationStatus } from '../../../chatwoot/answers/conversation.ts';
import type { VerbDependencies, VerbOptions } from '../dependencies.ts';
import { readRepeats } from '../one-by-one.ts';

/** Tells which lines of activity are of the user whose token this is. */
export interface OwnLines {
  /** Whether a line says that this user set the status. */
  saysOurs(line: string, status: LineStatus): Promise<boolean>;
}

type LineStatus = Extract<ConversationStatus, 'open' | 'resolved'>;

/** What Chatwoot writes in English before the name, and nothing behind it (recordings 04 and 09). */
const before: { readonly [status in LineStatus]: string } = {
  resolved: 'Conversation was marked resolved by ',
  open: 'Conversation was reopened by ',
};

/**
 * Statuses carry no mark, but their line names who set them, in the account's language. Of English the whole line counts;
 * of any other, whose words are not known here, that it names this user and nobody else of the team: there a line about
 * something else that he did is taken for one about the status. Two people of one name are not told apart.
 *
 * One request for the name, one more for the language where a line is not the English one, and one for the team where
 * that is another; each once.
 */
export function ownLines({ chatwoot }: Pick<VerbDependencies, 'chatwoot'>, options: VerbOptions): OwnLines {
  const reading = { ...options, token: 'user', repeats: readRepeats } as const;
  const me = once(() => chatwoot.profile.get({}, reading));
  const account = once(() => chatwoot.account.get({}, reading));
  const team = once(() => chatwoot.agents.list({}, reading));
  return {
    async saysOurs(line, status) {
      const { name } = await me();
      if (Object.values(before).some((words) => line.startsWith(words))) return line === before[status] + name;
      if (!line.includes(name) || (await account()).locale === 'en') return false;
      const rest = line.replace(name, '');
      // A longer name holds ours, and a shorter one may be a part of it.
      const isNamed = (other: string) => other !== name && (other.includes(name) ? line : rest).includes(other);
      return !(await team()).some((one) => isNamed(one.name));
    },
  };
}

/** Asks when it is first needed. */
function once<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let asked: Promise<Answer> | undefined;
  return () => {
    asked ??= ask();
    return asked;
  };
}
