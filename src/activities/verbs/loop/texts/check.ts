import { refused } from '../../dependencies.ts';
import { type Texts, toldKinds } from '../closing.ts';
import { type ChosenText, ownTexts } from './choose.ts';
import { type CompiledText, openEngine, TextProblem } from './engine.ts';
import { isLanguageKey } from './language.ts';

const verb = 'closeTheLoop.tellPage';
/** Chatwoot takes no longer message (M/message.rb). */
export const longestText = 150_000;

/**
 * Checks all texts of the settings before anything is done with them. Nothing is read or sent.
 * Throws `Invalid`, with the place of the text (`texts.completed.de`) and what to change, for an unknown kind or language
 * code, an unknown variable, filter or tag, broken Liquid, and a text that is empty or longer than 150,000 characters.
 * Whether a closing may show what a text prints is found by `closeTheLoop.tellPage`, which knows the closing.
 */
export async function checkTexts(texts: Texts): Promise<void> {
  if (!isObject(texts)) throw refused(verb, `texts was no list of texts by kind: give ${toldKinds.join(', ')}.`);
  for (const [kind, given] of Object.entries(texts)) {
    if (!(toldKinds as readonly string[]).includes(kind))
      throw refused(verb, `texts.${kind} is for no kind of closing: there are ${toldKinds.join(', ')}.`);
    if (typeof given !== 'string' && !isObject(given))
      throw refused(verb, `texts.${kind} is no text: give one text, or one for each language (en, de, default).`);
  }
  for (const kind of toldKinds) for (const text of ownTexts(texts, kind)) await compiled(text);
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The text, ready to be filled. Throws `Invalid` for one that cannot be used. */
export async function compiled({ source, language, place = 'the built-in text' }: ChosenText): Promise<CompiledText> {
  if (!isLanguageKey(language))
    throw refused(verb, `${place} is for no language: give a code such as de or pt-BR, or default.`);
  if (typeof source !== 'string' || source.trim() === '')
    throw refused(verb, `${place} is empty: give the text of the message, or leave it out for the built-in one.`);
  if (source.length > longestText)
    throw refused(verb, `${place} has ${source.length} characters: Chatwoot takes at most ${longestText}.`);
  const compile = await openEngine();
  try {
    return compile(source);
  } catch (error) {
    throw error instanceof TextProblem ? refused(verb, `${place} ${error.message} Nothing was sent.`) : error;
  }
}
