import ts from 'typescript';
import { type Declaration, declarations, justificationOf, nameOf, ownerOf } from './declarations.ts';
import type { AnswerShapes, DeclaredPlace, DeclaredUnion, ObjectShape, Shape } from './shape.ts';

/** The types that stand for the type parameters of a generic declaration, by the parameter's name. */
type Given = ReadonlyMap<string, Shape>;

const KEYWORDS = new Map<ts.SyntaxKind, Exclude<Shape, { kind: 'literal' }>['kind']>([
  [ts.SyntaxKind.StringKeyword, 'string'],
  [ts.SyntaxKind.NumberKeyword, 'number'],
  [ts.SyntaxKind.BooleanKeyword, 'boolean'],
  [ts.SyntaxKind.UndefinedKeyword, 'undefined'],
  [ts.SyntaxKind.NeverKeyword, 'nothing'],
]);

/**
 * Reads the answer types of the rows and every type they reach. A type that says nothing (any, unknown, object) or an open key without an
 * `@open` reason is a fault; so is anything that this reader does not know, lest it be let through unread.
 */
export function readShapes(files: ReadonlyMap<string, string>): AnswerShapes {
  const reader = new ShapeReader(declarations(files));
  const root = reader.named('AnswerOf');
  const operations = new Map<string, Shape>();
  for (const [name, { shape }] of root.properties) operations.set(name, shape);
  // The map's own properties are operations, not fields of an answer.
  const places = [...reader.places.values()].filter((place) => !operations.has(place.name.replace(/^\w+\./, '')));
  return { operations, places, unions: [...reader.unions.values()], texts: [...reader.texts], faults: reader.faults };
}

class ShapeReader {
  readonly places = new Map<ts.Node, DeclaredPlace>();
  readonly unions = new Map<ts.Node, DeclaredUnion>();
  readonly texts = new Set<DeclaredPlace>();
  readonly faults: string[] = [];
  private readonly declared: ReadonlyMap<string, Declaration>;
  private readonly plain = new Map<string, Shape>();

  constructor(declared: ReadonlyMap<string, Declaration>) {
    this.declared = declared;
  }

  /** The object type of that name. */
  named(name: string): ObjectShape {
    const shape = this.reference(name, []);
    if (shape.kind !== 'object') throw new Error(`${name} is no object type.`);
    return shape;
  }

  private reference(name: string, args: readonly Shape[]): Shape {
    const declaration = this.declared.get(name);
    if (declaration === undefined) return this.fault(`${name} is not declared in the answers folder`);
    const known = args.length === 0 ? this.plain.get(name) : undefined;
    if (known !== undefined) return known;
    const given: Given = new Map((declaration.typeParameters ?? []).map((p, i) => [p.name.text, args[i] as Shape]));
    const shape = ts.isInterfaceDeclaration(declaration)
      ? this.interface(declaration, given)
      : this.read(declaration.type, given);
    if (args.length === 0) this.plain.set(name, shape);
    return shape;
  }

  private interface(declaration: ts.InterfaceDeclaration, given: Given): ObjectShape {
    const own = this.object(declaration.members, given);
    const parents = (declaration.heritageClauses ?? []).flatMap((clause) => [...clause.types]);
    const inherited = parents.map((parent) => this.named(parent.expression.getText()));
    return { ...own, properties: new Map([...inherited.flatMap((shape) => [...shape.properties]), ...own.properties]) };
  }

  private object(members: ts.NodeArray<ts.TypeElement>, given: Given): ObjectShape {
    const properties = new Map<string, { place: DeclaredPlace; shape: Shape }>();
    let index: ObjectShape['index'];
    for (const member of members) {
      if (ts.isPropertySignature(member) && member.type !== undefined) {
        const name = ts.isStringLiteral(member.name) ? member.name.text : member.name.getText();
        const place = this.place(member, 'property', member.questionToken !== undefined);
        const shape = this.read(member.type, given);
        properties.set(name, { place, shape });
        const members = shape.kind === 'union' ? shape.members : [shape];
        if (members.some(({ kind }) => kind === 'string')) this.texts.add(place);
      } else if (ts.isIndexSignatureDeclaration(member)) {
        const place = this.place(member, 'index', true);
        const key = member.parameters[0]?.type;
        if (!place.open) this.fault(`${place.name} has open keys and no @open reason`);
        if (key !== undefined) index = { place, key: this.read(key, given), shape: this.read(member.type, given) };
      } else this.fault(`${member.getText()} is no property with a type`);
    }
    return index === undefined ? { kind: 'object', properties } : { kind: 'object', properties, index };
  }

  private read(node: ts.TypeNode, given: Given): Shape {
    const keyword = KEYWORDS.get(node.kind);
    if (keyword !== undefined) return { kind: keyword } as Shape;
    if (ts.isParenthesizedTypeNode(node)) return this.read(node.type, given);
    if (ts.isTypeLiteralNode(node)) return this.object(node.members, given);
    if (ts.isLiteralTypeNode(node)) return this.literal(node);
    if (ts.isTemplateLiteralTypeNode(node)) return this.pattern(node);
    if (ts.isMappedTypeNode(node)) return this.mapped(node, given);
    if (ts.isArrayTypeNode(node))
      return { kind: 'list', place: this.place(node, 'list', false), item: this.read(node.elementType, given) };
    if (ts.isTupleTypeNode(node))
      return {
        kind: 'tuple',
        items: node.elements.map((e) => this.read(ts.isNamedTupleMember(e) ? e.type : e, given)),
      };
    if (ts.isUnionTypeNode(node)) {
      const members = node.types.map((type) => this.read(type, given));
      return { kind: 'union', union: this.union(node), members };
    }
    if (ts.isTypeReferenceNode(node)) return this.referenceNode(node, given);
    return this.fault(`${nameOf(ownerOf(node))}: ${node.getText()} says nothing that the recordings could hold`);
  }

  private referenceNode(node: ts.TypeReferenceNode, given: Given): Shape {
    const name = node.typeName.getText();
    const args = node.typeArguments?.map((type) => this.read(type, given)) ?? [];
    if (name === 'Record' && args[1]?.kind === 'nothing') return { kind: 'object', properties: new Map() };
    return given.get(name) ?? this.reference(name, args);
  }

  private literal(node: ts.LiteralTypeNode): Shape {
    const { literal } = node;
    if (literal.kind === ts.SyntaxKind.NullKeyword) return { kind: 'null' };
    if (ts.isStringLiteral(literal)) return { kind: 'literal', value: literal.text };
    return { kind: 'literal', value: JSON.parse(literal.getText()) as number | boolean };
  }

  private pattern(node: ts.TemplateLiteralTypeNode): Shape {
    const quote = (text: string) => text.replace(/[^\w]/g, '\\$&');
    const rest = node.templateSpans.map((span) => `.+${quote(span.literal.text)}`).join('');
    return { kind: 'pattern', test: new RegExp(`^${quote(node.head.text)}${rest}$`, 's') };
  }

  private mapped(node: ts.MappedTypeNode, given: Given): Shape {
    const key = node.typeParameter.constraint;
    if (key === undefined || node.type === undefined || node.questionToken === undefined)
      return this.fault(`${node.getText()} must have keys that may be missing`);
    const place = this.place(node, 'index', true);
    return {
      kind: 'object',
      properties: new Map(),
      index: { place, key: this.read(key, given), shape: this.read(node.type, given) },
    };
  }

  private place(node: ts.Node, kind: DeclaredPlace['kind'], optional: boolean): DeclaredPlace {
    let place = this.places.get(node);
    if (place === undefined) {
      const owner = ownerOf(node);
      const counts = { hidden: false, seen: 0, absent: 0, texts: new Set<string>(), answers: new Set<number>() };
      place = { name: nameOf(owner), kind, optional, ...counts, ...justificationOf(owner) };
      this.places.set(node, place);
    }
    return place;
  }

  private union(node: ts.UnionTypeNode): DeclaredUnion {
    let union = this.unions.get(node);
    if (union === undefined) {
      const owner = ownerOf(node);
      const members = node.types.map((type) => type.getText());
      const counts = { seen: members.map(() => 0), hidden: undefined, answers: new Set<number>() };
      union = { name: nameOf(owner), members, ...counts, ...justificationOf(owner) };
      this.unions.set(node, union);
    }
    return union;
  }

  private fault(text: string): Shape {
    this.faults.push(text);
    return { kind: 'nothing' };
  }
}
