import { expect, it } from 'vitest';
import type { Texts } from '../../src/activities/verbs/loop/closing.ts';
import { checkLoopTexts } from '../../src/loop/check-texts.ts';
import type { LoopSettings } from '../../src/loop/settings.ts';
import { usual } from './two-ends.ts';

const check = (texts: Texts, settings: Partial<LoopSettings> = {}) =>
  checkLoopTexts({ ...usual, ...settings, texts }, (name, right) => {
    throw new Error(`${name}: ${right}`);
  });

it.each<[string, Texts, Partial<LoopSettings>?]>([
  ['texts: texts.complete is for no kind of closing: there are completed', { complete: 'Done.' } as Texts],
  ['texts: texts.completed names nme, which is no variable', { completed: '{{ nme }}' }],
  ['texts: texts.completed.english is for no language', { completed: { english: 'Done.' } }],
  ['texts: texts.completed prints {{ version }}, which this closing must not show', { completed: '{{ version }}' }],
  ['texts: texts.duplicate.de prints {{ title }}, which', { duplicate: { de: 'Zu {{ title }}.' } }],
  ['texts: texts.release prints {{ url }}, which', { release: '{{ url }}' }, { showUrl: 'never' }],
  ['texts: texts.completed comes out empty', { completed: '{% if first_name %}Hi {{ first_name }}{% endif %}' }],
])('a text that could never be sent is refused before anything is asked: %s', async (words, texts, settings) => {
  await expect(check(texts, settings)).rejects.toThrow(words);
});

it.each<[Texts, Partial<LoopSettings>?]>([
  [{}],
  [{ release: 'In {{ version }}: {{ url }}', completed: 'Done{% if version %} {{ version }}{% endif %}.' }],
  [{ completed: 'About {{ title }}.' }, { showTitle: true }],
])('what the settings let be shown is taken: %j %j', async (texts, settings) => {
  await expect(check(texts, settings)).resolves.toBeUndefined();
});
