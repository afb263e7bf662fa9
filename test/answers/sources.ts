import type { Fields } from '../../src/chatwoot/operation.ts';
import { operationsByName } from '../chatwoot/operations-recorded.ts';
import { recordedSteps } from '../recordings.ts';
import type { AnswerShapes } from './shape.ts';

/** The words that rows allow in their query and body, by the field's name and by `operation field`. */
export function wordsOfRows(): ReadonlyMap<string, ReadonlySet<string>> {
  const words = new Map<string, Set<string>>();
  for (const { name, row } of operationsByName().values())
    for (const fields of [row.query, row.body] as (Fields | undefined)[])
      for (const [field, { values = [] }] of Object.entries(fields ?? {}))
        for (const key of [field, `${name} ${field}`])
          words.set(key, new Set([...(words.get(key) ?? []), ...values.map(String)]));
  return words;
}

/**
 * Follows every `@source` line as far as this repository goes: a row must allow the word, a recorded answer must have
 * such a value at the pointer. The other sources are Chatwoot's own
 * description of its API, read beside its source, and the notes about its releases: these are not in the repository.
 */
export function brokenSources(shapes: AnswerShapes): string[] {
  const words = wordsOfRows();
  const lines = [...shapes.places, ...shapes.unions].flatMap(({ name, sources }) =>
    [...sources].flatMap(([what, where]) => (holds(words, what, where) ? [] : [`${name}: ${what} from ${where}`])),
  );
  return [...new Set(lines)];
}

function holds(words: ReadonlyMap<string, ReadonlySet<string>>, what: string, where: string): boolean {
  const row = /^row (\S+ \w+)(?: (\w+))?$/.exec(where);
  if (row !== null) return words.get(row[1] as string)?.has(row[2] ?? what.replace(/^'(.*)'$/, '$1')) ?? false;
  const recording = /^recording (\d\d) step (\d+), (\S+) (\/\S+)$/.exec(where);
  if (recording === null)
    return /^((openapi-4\.15\.1|operations)\.json \w|versions\.md, |API-NOTES section \d)/.test(where);
  const [, file = '', step, operation, pointer = ''] = recording;
  const found = recordedSteps().find((one) => one.file.startsWith(file) && one.step === Number(step));
  let value: unknown = found?.operation === operation ? found?.response.body : undefined;
  for (const key of pointer.split('/').slice(1)) value = (value as Record<string, unknown> | undefined)?.[key];
  return what === 'null' ? value === null : typeof value === (what === 'EpochSeconds' ? 'number' : what);
}

/** Properties that are plain text although every recorded text is a word of a row's field of the same name. */
export function wordsTypedAsText(shapes: AnswerShapes): string[] {
  const words = wordsOfRows();
  return shapes.texts.flatMap((place) => {
    const allowed = words.get(place.name.replace(/^.*\./, ''));
    const all = allowed !== undefined && place.texts.size > 0 && [...place.texts].every((text) => allowed.has(text));
    return all ? [`${place.name} is plain text, though rows list its words`] : [];
  });
}
