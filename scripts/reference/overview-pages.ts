import type { Operation } from '../../src/chatwoot/operation.ts';
import type { Source } from './comments.ts';
import { code, generatedNote, prose, table } from './markdown.ts';
import { anchorOf, groupsOf, pageOf } from './operation-pages.ts';

export type Groups = { readonly [group: string]: { readonly [action: string]: string } };

const link = (operation: Operation) => `[${code(operation.name)}](${pageOf(operation)}#${anchorOf(operation)})`;

/** The list of all operations, a line each. */
export function operationsPage(operations: readonly Operation[], source: Source): string {
  const groups = groupsOf(operations);
  return [
    generatedNote,
    '# All operations',
    `${operations.length} operations in ${groups.length} groups, under the names that \`operation:\` in a step and the methods of the client take.`,
    ...groups.map(([prefix, group]) =>
      [
        `## ${prefix}`,
        table(
          ['operation', 'request', 'what it does'],
          group.map((operation) => [
            link(operation),
            code(`${operation.method} ${operation.path}`),
            prose(firstSentence(source.get(operation.name)?.about ?? '')),
          ]),
        ),
      ].join('\n\n'),
    ),
  ].join('\n\n');
}

const firstSentence = (text: string) => /^[\s\S]*?\.(?=\s|$)/.exec(text)?.[0] ?? text;

/** For people who come from the n8n node: its groups and actions with our names. */
export function n8nPage(groups: Groups, operations: readonly Operation[]): string {
  const byName = new Map(operations.map((operation) => [operation.name, operation]));
  const count = Object.values(groups).reduce((sum, actions) => sum + Object.keys(actions).length, 0);
  const rows = Object.entries(groups).flatMap(([group, actions]) =>
    Object.entries(actions).map(([action, name], at) => {
      const operation = byName.get(name);
      if (!operation) throw new Error(`${group}: ${action} is to be ${name}, and there is no such operation.`);
      return [at === 0 ? `**${group}**` : '', action, link(operation)];
    }),
  );
  return [
    generatedNote,
    '# Names for people who know the n8n node',
    `The ${Object.keys(groups).length} groups and ${count} actions of the Chatwoot node for n8n, and what they are called here. Its "update a new portal" calls an address that Chatwoot does not have; what it means is [\`helpCenter.updatePortal\`](operations/helpCenter.md#helpcenterupdateportal).`,
    table(['group', 'action', 'here'], rows),
  ].join('\n\n');
}
