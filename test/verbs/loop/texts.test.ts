import { describe, expect, test } from 'vitest';
import { type Texts, type ToldKind, toldKinds } from '../../../src/activities/verbs/loop/closing.ts';
import { checkTexts } from '../../../src/activities/verbs/loop/texts/check.ts';
import { builtIn } from '../../../src/activities/verbs/loop/texts/defaults.ts';
import { wordsOfClosing } from '../../../src/activities/verbs/loop/texts/words.ts';
import type { Conversation } from '../../../src/chatwoot/answers/conversation.ts';
import { closing } from './closed.ts';

const { show_url: _, ...bare } = closing;

interface Someone {
  readonly name?: string | null;
  readonly conversation?: object;
  readonly contact?: object;
  readonly own?: object;
}

/** The parts of a conversation that choose and fill a text. */
const row = ({ name = 'Ada Lovelace', conversation = {}, contact = {}, own = {} }: Someone = {}) =>
  ({
    additional_attributes: conversation,
    meta: { sender: { name, additional_attributes: contact, custom_attributes: own } },
  }) as unknown as Conversation;

const words = async (texts: Texts, more: object = {}, who: Someone = {}) => {
  const given = { ...bare, show_url: false, ...more };
  await checkTexts(texts);
  return (await wordsOfClosing(given, texts))(row(who));
};
const say = async (text: string, more: object = {}, who: Someone = {}) =>
  (await words({ completed: text }, more, who)).content;

describe('a text', () => {
  test('is filled with the six variables', async () => {
    const text = '{{ first_name }} {{ number }} {{ repository }} {{ url }} {{ title }} {{ version }}';
    const more = { kind: 'release', version: 'v1.2.3', title: 'Export', show_url: true };
    expect((await words({ release: text }, more)).content).toBe(
      'Ada 12 octo/shop https://github.com/octo/shop/issues/12 Export v1.2.3',
    );
  });

  test.each([
    ['an unknown variable', '{{ name }}', 'texts.completed names name, which is no variable'],
    ['an unknown variable in a condition', '{% if name %}x{% endif %}y', 'names name'],
    ['a part of a variable', 'x{{ first_name.size }}', 'names first_name.size'],
    ['an unknown filter', 'x{{ title | shout }}', 'undefined filter: shout'],
    ['the filter that would print unescaped', 'x{{ first_name | raw }}', 'undefined filter: raw'],
    ['an unknown tag', '{% shout %}', 'tag "shout" not found'],
    ['a file', '{% include "secret" %}', 'tag "include" not found'],
    ['a file, rendered', '{% render "secret" %}', 'tag "render" not found'],
    ['a layout', '{% layout "secret" %}', 'tag "layout" not found'],
    ['a loop', '{% for i in (1..100000) %}x{% endfor %}', 'tag "for" not found'],
    ['a variable of its own', '{% assign a = 1 %}x', 'tag "assign" not found'],
    ['a condition that is never closed', '{% if first_name %}x', 'not closed'],
    ['an output that is never closed', 'x {{ first_name', 'not closed'],
    ['an output that was never opened', 'Hi first_name }}, x', 'texts.completed has }} without {{ before it'],
    ['a tag that was never opened', 'Hi if first_name %}x', 'has %} without {% before it'],
    ['a brace that got lost', 'Hi { first_name }}, x', 'has { first_name without {{ before it'],
    ['braces of another language', 'Hi {first_name}, x', 'has {first_name without {{ before it'],
    ['a brace that got lost at the end', 'Hi {{ first_name }, x', 'not closed'],
    ['nothing', '  \n', 'texts.completed is empty'],
    ['150,001 characters', 'x'.repeat(150_001), 'has 150001 characters'],
  ])('is refused for %s', async (_, text, sentence) => {
    await expect(checkTexts({ completed: text })).rejects.toThrow(sentence);
    await expect(say(text)).rejects.toMatchObject({ kind: 'Invalid', message: expect.stringContaining(sentence) });
  });

  test('may have braces that are no slip', async () => {
    for (const text of ['{{ first_name | default: "}}" }} {"a": {"b": 1} } {names} 5%', 'a } b { c'])
      await expect(checkTexts({ completed: text })).resolves.toBeUndefined();
  });

  test.each([
    [{ finished: 'x' }, 'texts.finished is for no kind of closing'],
    [{ completed: { german: 'x' } }, 'texts.completed.german is for no language'],
    [{ completed: { de: '{{ nam }}' } }, 'texts.completed.de names nam'],
    [{ completed: 12 }, 'texts.completed is no text'],
    [[], 'texts was no list of texts by kind'],
  ])('is refused with its place: %j', async (texts, sentence) => {
    await expect(checkTexts(texts as Texts)).rejects.toThrow(sentence);
  });

  test('of another kind is checked too', async () => {
    await expect(checkTexts({ completed: 'Done.', release: '{{ nam }}' })).rejects.toThrow('texts.release names nam');
  });

  test.each([
    ['url', 'show-url'],
    ['title', 'show-title'],
    ['version', 'kind release only'],
  ])('may ask for %s where it must not be shown, and not print it', async (name, setting) => {
    expect(await say(`{% if ${name} %}{{ ${name} }}{% else %}none{% endif %}`)).toBe('none');
    expect(await say(`{{ ${name} | default: "none" }}`)).toBe('none');
    expect(await say(`{% unless ${name} %}none{% endunless %}`)).toBe('none');
    for (const printing of [`x {{ ${name} }}`, `x {{ ${name} | upcase }}`, `x {{ "a" | replace: "a", ${name} }}`]) {
      await expect(say(printing)).rejects.toThrow(`prints {{ ${name} }}, which this closing must not show`);
      await expect(say(printing)).rejects.toThrow(setting);
    }
  });

  test('is refused up front when only some customers would see what is wrong', async () => {
    for (const text of [
      '{% if first_name %}x{% else %}{{ url }}{% endif %}',
      '{% if first_name %}{{ url }}{% endif %}x',
    ])
      await expect(wordsOfClosing({ ...closing, show_url: false }, { completed: text })).rejects.toThrow(
        'prints {{ url }}',
      );
    await expect(say('{% if first_name %}x{% endif %}')).rejects.toThrow('comes out empty');
  });
});

/** Stays invisible, and ends what a program would take for an address. */
const joiner = '\u2060';

describe('what others wrote', () => {
  test.each([
    ['a link', '[x](https://evil.example)', String.raw`\[x\](https:/${joiner}/evil.${joiner}example)`],
    ['a bare domain', 'see evil.com', `see evil.${joiner}com`],
    ['a domain of a symbol', '💩.la/login', `💩.${joiner}la/login`],
    [
      'a domain of signs that need two characters',
      'हिन्दी.com foo\u0308.com',
      `हिन्दी.${joiner}com foo\u0308.${joiner}com`,
    ],
    ['a domain behind a mark', 'a_.com', String.raw`a\_.${joiner}com`],
    ['an address without its scheme', '//localhost', `/${joiner}/localhost`],
    [
      'a host that its name alone makes an address',
      'WWW.1 www.evil.com',
      `WWW${joiner}.1 www${joiner}.${joiner}evil.${joiner}com`,
    ],
    ['a version and an abbreviation', 'v1.4.0-rc.1, e.g. 1.2', 'v1.4.0-rc.1, e.g. 1.2'],
    ['an image', '![x](y)', String.raw`!\[x\](y)`],
    ['emphasis', '*a* **b** _c_ ~~d~~', String.raw`\*a\* \*\*b\*\* \_c\_ \~\~d\~\~`],
    ['an underscore within a word', 'snake_case', 'snake_case'],
    ['code', '`rm`', '’rm’'],
    ['HTML', '<b>x</b>', String.raw`\<b\>x\</b\>`],
    ['an entity', '&lt;b&gt; & c', String.raw`\&lt;b\&gt; & c`],
    ['a mention', '[@Ada](mention://user/1/Ada)', String.raw`\[\@Ada\](mention:/${joiner}/user/1/Ada)`],
    ['an address', 'a@b.org', String.raw`a\@b.${joiner}org`],
    ['a backslash', String.raw`\*`, String.raw`\\\*`],
    ['a table', '|a|', String.raw`\|a\|`],
    ['lines', 'a\n\n# b\r\n- c\u2028d', 'a # b - c d'],
    ['a heading at the beginning', '# a', String.raw`\# a`],
    ['a list at the beginning', '1. a', `${joiner}1. a`],
    ['what turns the direction', 'a\u202Eb\u200Bc\u0000', 'abc'],
    ['a variable of Chatwoot', '{{contact.email}}', String.raw`{\{contact.${joiner}email}}`],
    ['a tag of Chatwoot', '{% raw %}{%', String.raw`{\% raw %}{\%`],
  ])('is shown as it is: %s', async (_, title, shown) => {
    expect(await say('{{ title }}', { title })).toBe(shown);
  });

  test('does not join with the text around it into a variable of Chatwoot', async () => {
    expect(await say('x{{{ title }}', { title: 'a' }).catch((error) => error.kind)).toBe('Invalid');
    expect(await say('{% if number %}{{ "{" }}{% endif %}{{ title }}', { title: '{x}' })).toBe(String.raw`{\{x}`);
  });

  test('cannot be hidden from by a filter', async () => {
    expect(await say('{{ title | remove: "x" | upcase }}', { title: '*xa*' })).toBe(String.raw`\*A\*`);
  });

  test('leaves the URL a URL', async () => {
    const issue = { host: 'github.com', owner: 'octo', repo: '_x_', number: 12 };
    expect(await say('{{ url }}', { issue, show_url: true })).toBe('https://github.com/octo/_x_/issues/12');
  });
});

describe('the first name', () => {
  test.each([
    ['Ada Lovelace', 'Ada'],
    ['  ada ', 'ada'],
    ['O’Brien', 'O’Brien'],
    ['Jean-Luc Picard', 'Jean-Luc'],
    ['Lovelace, Ada', 'Ada'],
    ['Łukasz Nowak', 'Łukasz'],
    ['山田 太郎', '山田'],
    ['Ada (@ada)', 'Ada'],
    ['*Ada* x', String.raw`\*Ada\*`],
    ['{{contact.email}}', null],
    ['[x](http://evil)', null],
    ['dawn-feather-123', null],
    ['ada@example.org', null],
    ['evil.com', null],
    ['+49 170 1234567', null],
    ['user42', null],
    ['Dr. Lovelace', null],
    ['Herr Müller', null],
    ['x'.repeat(41), null],
    ['…', null],
    ['', null],
    [null, null],
  ])('of %j is %j', async (name, first) => {
    expect(await say('Hi{% if first_name %} {{ first_name }}{% endif %}!', {}, { name })).toBe(
      first ? `Hi ${first}!` : 'Hi!',
    );
  });
});

describe('the language', () => {
  const texts = { completed: { default: 'D', de: 'G', 'pt-BR': 'B' } };
  test.each([
    ['what the conversation is in', { conversation: { conversation_language: 'de' } }, 'de'],
    ['that rather than the browser', { conversation: { browser_language: 'fr', conversation_language: 'de' } }, 'de'],
    ['the browser', { conversation: { browser_language: 'de' } }, 'de'],
    ['the contact’s profile', { contact: { language_code: 'de' } }, 'de'],
    ['an attribute that people set', { own: { language: 'de-AT' } }, 'de'],
    ['a region, however it is written', { contact: { language_code: 'pt_br' } }, 'pt-BR'],
    [
      'the next best, where there is no text in the best',
      { contact: { language_code: 'ja' }, conversation: { browser_language: 'de' } },
      'de',
    ],
    ['default for all others', { contact: { language_code: 'ja' } }, 'default'],
    ['default where it is not known', {}, 'default'],
    ['default for what is no code', { contact: { language: 'German', language_code: 7 } }, 'default'],
  ])('is %s', async (_, who, language) => {
    expect((await words(texts, {}, who)).language).toBe(language);
  });

  test('is that of the built-in text where one’s own are in none of the customer’s', async () => {
    const french = { contact: { language_code: 'fr' } };
    expect((await words({ completed: { de: 'G' } }, {}, french)).language).toBe('fr');
    expect((await words({ completed: { de: 'G' } })).language).toBe('en');
    expect((await words({ completed: 'All' }, {}, french)).language).toBe('default');
  });
});

describe('the built-in texts', () => {
  const all = toldKinds.flatMap((kind) => Object.keys(builtIn).map((language) => [kind, language] as const));
  const built = async (kind: ToldKind, language: string, more: object = {}, name: string | null = 'Ada') =>
    (
      await words(
        {},
        { kind, ...(kind === 'release' ? { version: 'v1.2.3' } : {}), ...more },
        { name, contact: { language_code: language } },
      )
    ).content;

  test.each(all)('%s, %s: reads well with and without what may be missing', async (kind, language) => {
    const full = await built(kind, language, { title: 'Export', show_url: true });
    expect(full).toMatch(/^\S+ Ada[,:]\n\n/);
    for (const part of ['Export', 'https://github.com/octo/shop/issues/12', ...(kind === 'release' ? ['v1.2.3'] : [])])
      expect(full).toContain(part);
    const plain = await built(kind, language, {}, null);
    expect(plain).toMatch(/^\S+[,:]\n\n/);
    expect(plain).not.toMatch(/ {2}|\n{3}|\(|github|[{}]|null|undefined/);
  });

  test('are one for each kind and language', async () => {
    const texts = await Promise.all(all.map(([kind, language]) => built(kind, language)));
    expect(new Set(texts).size).toBe(all.length);
  });
});
