import { type Closing, toldKinds } from '../activities/verbs/loop/closing.ts';
import { checkTexts } from '../activities/verbs/loop/texts/check.ts';
import { wordsOfClosing } from '../activities/verbs/loop/texts/words.ts';
import { ChatwootError } from '../chatwoot/errors.ts';
import type { Refuse } from './options.ts';
import type { LoopSettings } from './settings.ts';

/** Any closing will do: what its kind and the settings allow is the same for all. */
const example: Omit<Closing, 'kind' | 'show_url'> = {
  issue: { host: 'github.com', owner: 'octo', repo: 'repo', number: 12 },
  issue_id: 1,
  closed_at: '2026-03-01T12:00:00Z',
};

/**
 * Refuses texts that no closing could be told with under these settings, in a sentence with the text's place, so that it
 * comes up when they are written and not when the first customer is linked. A URL that a private repository withholds is
 * found only by its closing. Nothing is read or sent.
 */
export async function checkLoopTexts(
  { texts, showTitle, showUrl }: Pick<LoopSettings, 'texts' | 'showTitle' | 'showUrl'>,
  refuse: Refuse,
): Promise<void> {
  try {
    await checkTexts(texts);
    for (const kind of toldKinds.filter((each) => texts[each] !== undefined))
      await wordsOfClosing(
        {
          ...example,
          kind,
          show_url: showUrl !== 'never',
          ...(showTitle ? { title: 'Title' } : {}),
          ...(kind === 'release' ? { version: 'v1.0.0' } : {}),
        },
        texts,
      );
  } catch (error) {
    if (!(error instanceof ChatwootError)) throw error;
    refuse('texts', error.message.slice(error.operation.length + 2));
  }
}
