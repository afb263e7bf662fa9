import { nearestWords } from '../chatwoot/nearest.ts';

/**
 * Refuses a field that means nothing, as the types do: code that is not checked by them would else have, say,
 * `readonly: true` ignored. Names of fields alone are shown, never what they hold.
 * @param what whose fields, for the sentence
 * @throws an Error
 */
export function refuseUnknownFields(what: string, given: unknown, known: readonly string[]): void {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new Error(`ChatwootPlugin: ${what} is not an object: give its fields (${known.join(', ')}).`);
  for (const name of Object.keys(given)) {
    if (known.includes(name)) continue;
    throw new Error(
      `ChatwootPlugin: ${name.slice(0, 60)} is not a field of ${what}${nearestWords(name, known)} (fields: ${known.join(', ')}).`,
    );
  }
}
