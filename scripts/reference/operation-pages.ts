import type { Field, Operation, Repeat, TokenKind } from '../../src/chatwoot/operation.ts';
import { pathNames, readsOnly } from '../../src/chatwoot/operation.ts';
import type { Comments, Source } from './comments.ts';
import { code, generatedNote, prose, table } from './markdown.ts';

/** The dotted name without its last part: operations of one prefix share a page. */
const prefixOf = (operation: Operation): string => operation.name.replace(/\.[^.]+$/, '');

/** Operations by prefix, in the order given. */
export function groupsOf(operations: readonly Operation[]): [prefix: string, group: Operation[]][] {
  const prefixes = [...new Set(operations.map(prefixOf))];
  return prefixes.map((prefix) => [prefix, operations.filter((operation) => prefixOf(operation) === prefix)]);
}

export const pageOf = (operation: Operation): string => `operations/${prefixOf(operation)}.md`;

/** Where GitHub puts the heading of an operation. */
export const anchorOf = (operation: Operation): string => operation.name.toLowerCase().replaceAll('.', '');

/** One page for each prefix, by its place under docs/reference. */
export function operationPages(operations: readonly Operation[], source: Source): Map<string, string> {
  const pages = new Map<string, string>();
  for (const [prefix, group] of groupsOf(operations)) {
    const sections = group.map((operation) => section(operation, source));
    pages.set(
      `operations/${prefix}.md`,
      [
        generatedNote,
        `# ${prefix}`,
        'In a step: `operation` with the fields under `params`. In code: `chatwoot.NAME({ fields })`. [All operations](../operations.md), [inputs of the Action](../action.md), [which token](../../tokens.md).',
        ...sections,
      ].join('\n\n'),
    );
  }
  return pages;
}

function section(operation: Operation, source: Source): string {
  const { row } = operation;
  const comments = source.get(operation.name);
  if (!comments?.about) throw new Error(`${operation.name} has no doc comment: say what it does to the account.`);
  const facts = [
    `Token: ${tokens(row.tokens)}${row.role ? ', of an administrator' : ''}.`,
    readsOnly(operation) ? 'Changes nothing.' : `The same call again: ${repeats[row.repeat]}.`,
    ...(row.pages ? [pages(row.pages)] : []),
    ...(row.since ? [`Since Chatwoot ${row.since}.`] : []),
    ...(row.edition ? ['Enterprise edition only.'] : []),
    `Answers ${answer(operation, source)}.`,
  ];
  return [
    `## ${operation.name}`,
    code(`${operation.method} ${operation.path}`),
    prose(comments.about),
    facts.join(' '),
    fields(operation, comments),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

const repeats: { readonly [repeat in Repeat]: string } = {
  same: 'changes nothing more',
  adds: 'adds another one',
  flips: 'turns it back',
  gone: 'is refused, since what it wants is done already',
};

const tokenWords: { readonly [kind in TokenKind]: string } = {
  user: 'a user',
  bot: 'an agent bot',
  platform: 'a platform app',
};

const tokens = (kinds: readonly TokenKind[]) =>
  kinds.length === 0 ? 'none is sent' : kinds.map((kind) => tokenWords[kind]).join(' or ');

function pages(paging: NonNullable<Operation['row']['pages']>): string {
  const by = paging.by === 'page' ? 'by page number' : `by the id to go on ${paging.by}`;
  return `A list of ${paging.size} a page, ${by}; \`all-pages: true\` and \`.each()\` follow it to its end.`;
}

function answer({ name, row }: Operation, source: Source): string {
  if (row.answers.as === 'empty') return 'nothing but success';
  if (row.answers.as === 'html') return 'a web page';
  const type = source.get(name)?.answer;
  return type ? code(type) : 'JSON';
}

function fields(operation: Operation, comments: Comments): string {
  const { row } = operation;
  const id: Field = { type: 'integer', required: true };
  const all: [string, Field, string][] = [
    ...pathNames(operation).map((name): [string, Field, string] => [
      name,
      { ...(row.path?.[name] ?? id), required: true },
      'path',
    ]),
    ...Object.entries(row.query ?? {}).map(([name, field]): [string, Field, string] => [name, field, 'query']),
    ...Object.entries(row.body ?? {}).map(([name, field]): [string, Field, string] => [name, field, 'body']),
  ];
  if (all.length === 0) return 'Takes no fields.';
  return table(
    ['field', 'in', 'type', 'required', 'meaning'],
    all.map(([name, field, place]) => [
      code(name),
      place,
      typeOf(field),
      required(operation, name, field),
      meaning(operation, name, field, comments),
    ]),
  );
}

const typeOf = (field: Field) => [field.type].flat().map(code).join(' or ') + (field.nullable ? ' or `null`' : '');

const comesFromConnection = ({ path }: Operation, name: string) => name === 'account_id' && path.startsWith('/api/');

const required = (operation: Operation, name: string, field: Field) =>
  field.required && !comesFromConnection(operation, name) ? 'yes' : '';

function meaning(operation: Operation, name: string, field: Field, comments: Comments): string {
  const said = comments.fields[name] ?? '';
  const values = field.values ? `One of ${field.values.map((value) => code(String(value))).join(', ')}.` : '';
  const account = comesFromConnection(operation, name) ? 'From `account-id` unless given.' : '';
  const sentence = values !== '' && /[^.!?]$/.test(said) ? `${said}.` : said;
  return [prose(sentence), values, account].filter((part) => part !== '').join(' ');
}
