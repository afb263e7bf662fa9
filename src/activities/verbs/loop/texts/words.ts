import type { Conversation } from '../../../../chatwoot/answers/conversation.ts';
import { issueUrl } from '../../../../github/issue-name.ts';
import { refused } from '../../dependencies.ts';
import type { Closing, Texts, ToldKind } from '../closing.ts';
import { compiled, longestText } from './check.ts';
import { type ChosenText, chooseText, ownTexts } from './choose.ts';
import { builtIn, builtInText } from './defaults.ts';
import { type CompiledText, TextProblem } from './engine.ts';
import { firstNameOf } from './first-name.ts';
import { languagesOf } from './language.ts';
import { settingFor, type TextValues, withheld } from './variables.ts';

const verb = 'closeTheLoop.tellPage';

/** What is said to one customer. */
export interface CustomerText {
  readonly content: string;
  /** Which text it is: a language code, or `default`. */
  readonly language: string;
}

/** Chooses and fills the text for the customer of a conversation. */
export type WordsFor = (row: Pick<Conversation, 'additional_attributes' | 'meta'>) => Promise<CustomerText>;

/**
 * The words of one closing. Every text of its kind is filled once, with a first name and without, so that what is wrong
 * with one comes up before anything is sent. Throws `Invalid` for a text that prints what this closing must not show.
 * @param texts that `checkTexts` found to be right
 */
export async function wordsOfClosing(closing: Closing, texts: Texts = {}): Promise<WordsFor> {
  const { kind } = closing;
  if (kind === 'other') return refuseToTell;
  const values = valuesOf(closing);
  const known = new Map<string, CompiledText>();
  const fill = async (text: ChosenText, first_name: string | null): Promise<string> => {
    const template = known.get(text.source) ?? (await compiled(text));
    known.set(text.source, template);
    return filled(template, { ...values, first_name }, text.place ?? 'the built-in text');
  };
  const all = [...ownTexts(texts, kind), ...builtInTexts(kind)];
  for (const text of all) for (const name of ['Ada', null]) await fill(text, name);
  return async (row) => {
    const text = chooseText(texts, kind, languagesOf(row));
    return { content: await fill(text, firstNameOf(row.meta.sender.name)), language: text.language };
  };
}

const refuseToTell: WordsFor = async () => {
  throw refused(verb, 'closing.kind was other, of which no text can tell: hand it over to people.');
};

const builtInTexts = (kind: ToldKind): ChosenText[] =>
  (Object.keys(builtIn) as (keyof typeof builtIn)[]).map((language) => ({
    source: builtInText(kind, language),
    language,
  }));

function valuesOf({ issue, kind, version, title, show_url }: Closing): Omit<TextValues, 'first_name'> {
  return {
    number: issue.number,
    repository: `${issue.owner}/${issue.repo}`,
    url: show_url ? issueUrl(issue) : withheld,
    title: title ?? withheld,
    version: kind === 'release' && version !== undefined ? version : withheld,
  };
}

function filled(template: CompiledText, values: TextValues, place: string): string {
  let content: string;
  try {
    content = template(values).trim();
  } catch (error) {
    if (!(error instanceof TextProblem)) throw error;
    const { variable, message } = error;
    const sentence = variable
      ? `prints {{ ${variable} }}, which this closing must not show: put it between {% if ${variable} %} and {% endif %}, or ${settingFor[variable]}.`
      : message;
    throw refused(verb, `${place} ${sentence} Nothing was sent.`);
  }
  if (content === '')
    throw refused(
      verb,
      `${place} comes out empty for this closing: let it say something in every case. Nothing was sent.`,
    );
  if (content.length > longestText)
    throw refused(
      verb,
      `${place} comes out with ${content.length} characters: Chatwoot takes at most ${longestText}. Nothing was sent.`,
    );
  return content;
}
