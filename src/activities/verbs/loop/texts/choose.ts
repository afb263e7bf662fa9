import type { Texts, ToldKind } from '../closing.ts';
import { builtIn, builtInText } from './defaults.ts';
import { bestKey, defaultKey } from './language.ts';

/** A text by where it stands. */
export interface ChosenText {
  readonly source: string;
  /** Its language, or `default` for one that serves all. */
  readonly language: string;
  /** How the settings name it; absent for a built-in one. */
  readonly place?: string;
}

/**
 * The text for a customer: the user's own in a language of his, else the user's own for all, else the built-in one in his
 * language, else the English one.
 */
export function chooseText(texts: Texts, kind: ToldKind, languages: readonly string[]): ChosenText {
  const own = ownTexts(texts, kind);
  const key = bestKey(
    own.map(({ language }) => language),
    languages,
  );
  const found = own.find(({ language }) => language === (key ?? defaultKey));
  if (found) return found;
  const language = (bestKey(Object.keys(builtIn), languages) ?? 'en') as keyof typeof builtIn;
  return { source: builtInText(kind, language), language };
}

/** Every text that the settings give for a kind. */
export function ownTexts(texts: Texts, kind: ToldKind): (ChosenText & { readonly place: string })[] {
  const given = texts[kind];
  if (given === undefined) return [];
  if (typeof given === 'string') return [{ source: given, language: defaultKey, place: `texts.${kind}` }];
  return Object.entries(given).map(([language, source]) => ({ source, language, place: `texts.${kind}.${language}` }));
}
