import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { answersOfRows } from './rows.ts';

/** The folder whose types the recordings hold. */
export const ANSWERS = new URL('../../src/chatwoot/answers/', import.meta.url);

/** A type that the answers folder declares. */
export type Declaration = ts.InterfaceDeclaration | ts.TypeAliasDeclaration;

/** What a comment says for the check: `@source` lines (what the type allows more, and from where) and `@open`. */
export interface Justification {
  readonly sources: ReadonlyMap<string, string>;
  readonly open: boolean;
}

/** The text of every file of the folder, by its name, and beside them what the rows say they answer. */
export function answerFiles(): Map<string, string> {
  const names = readdirSync(ANSWERS).filter((name) => name.endsWith('.ts'));
  const files = new Map(names.sort().map((name) => [name, readFileSync(new URL(name, ANSWERS), 'utf8')]));
  return files.set('the rows', answersOfRows());
}

/**
 * Every type of the files by its name. No name may be declared twice: that is what lets a reference be followed without
 * the type checker, so that a changed text is read again in a few milliseconds. tsc sees to it that names are imported.
 * @throws when a file holds something else than types and imports, or a name is declared twice.
 */
export function declarations(files: ReadonlyMap<string, string>): Map<string, Declaration> {
  const found = new Map<string, Declaration>();
  for (const [name, text] of files) {
    for (const statement of ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true).statements) {
      if (ts.isImportDeclaration(statement)) continue;
      if (!ts.isInterfaceDeclaration(statement) && !ts.isTypeAliasDeclaration(statement))
        throw new Error(`${name} holds something that is no type: ${statement.getText().slice(0, 60)}`);
      if (found.has(statement.name.text)) throw new Error(`${name} declares ${statement.name.text} a second time.`);
      found.set(statement.name.text, statement);
    }
  }
  return found;
}

/** The justification in the comment of a property or type. */
export function justificationOf(node: ts.Node): Justification {
  const sources = new Map<string, string>();
  let open = false;
  for (const tag of ts.getJSDocTags(node)) {
    const text = ts.getTextOfJSDocComment(tag.comment) ?? '';
    if (tag.tagName.text === 'open' && text.trim() !== '') open = true;
    if (tag.tagName.text !== 'source') continue;
    const [what, ...where] = text.replace(/\s+/g, ' ').split(': ');
    for (const item of (what ?? '').split(',')) sources.set(item.trim(), where.join(': ').trim());
  }
  return { sources, open };
}

/** The property or type around a type expression: its comment is the one that justifies the expression. */
export function ownerOf(node: ts.Node): ts.PropertySignature | Declaration {
  let at: ts.Node = node;
  while (!ts.isPropertySignature(at) && !ts.isInterfaceDeclaration(at) && !ts.isTypeAliasDeclaration(at))
    at = at.parent;
  return at;
}

/** `Conversation.status`, or `Webhook` for an expression that belongs to no property. */
export function nameOf(owner: ts.PropertySignature | Declaration): string {
  if (!ts.isPropertySignature(owner)) return owner.name.text;
  const outer = ownerOf(owner.parent);
  return `${nameOf(outer)}.${owner.name.getText().replace(/^'(.*)'$/, '$1')}`;
}
