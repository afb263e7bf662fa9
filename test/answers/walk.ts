import type { DeclaredPlace, DeclaredUnion, ObjectShape, Shape } from './shape.ts';

/** Something the walk came by. Counted only when the whole answer fits: a union's wrong member counts nothing. */
type Hit = { place: DeclaredPlace; absent: boolean; value?: unknown } | { union: DeclaredUnion; member: number };

/** The first thing in a value that its declared type does not allow, with the place as a JSON pointer. */
export interface Misfit {
  readonly at: string;
  readonly what: string;
}

/**
 * Holds one recorded answer against its declared type, strictly: a key that the type does not name is a misfit.
 * @param count the number of the answer to count the visit under, or undefined to count nothing
 */
export function walk(shape: Shape, value: unknown, count?: number): Misfit | undefined {
  const hits: Hit[] = [];
  const misfit = compare(shape, value, '', hits);
  if (misfit !== undefined || count === undefined) return misfit;
  for (const hit of hits) {
    if ('place' in hit) {
      hit.place[hit.absent ? 'absent' : 'seen'] += 1;
      hit.place.answers.add(count);
      if (typeof hit.value === 'string') hit.place.texts.add(hit.value);
    } else {
      hit.union.seen[hit.member] = (hit.union.seen[hit.member] ?? 0) + 1;
      hit.union.answers.add(count);
    }
  }
  return undefined;
}

function compare(shape: Shape, value: unknown, at: string, hits: Hit[]): Misfit | undefined {
  switch (shape.kind) {
    case 'string':
    case 'number':
    case 'boolean':
      return typeof value === shape.kind ? undefined : misfit(at, shape.kind, value);
    case 'null':
      return value === null ? undefined : misfit(at, 'null', value);
    case 'undefined':
      return value === undefined ? undefined : misfit(at, 'an empty body', value);
    case 'nothing':
      return misfit(at, 'nothing', value);
    case 'literal':
      return value === shape.value ? undefined : misfit(at, JSON.stringify(shape.value), value);
    case 'pattern':
      return typeof value === 'string' && shape.test.test(value) ? undefined : misfit(at, String(shape.test), value);
    case 'list':
      return compareList(shape, value, at, hits);
    case 'tuple':
      return compareTuple(shape.items, value, at, hits);
    case 'union':
      return compareUnion(shape.union, shape.members, value, at, hits);
    case 'object':
      return compareObject(shape, value, at, hits);
  }
}

function compareList(shape: Shape & { kind: 'list' }, value: unknown, at: string, hits: Hit[]): Misfit | undefined {
  if (!Array.isArray(value)) return misfit(at, 'a list', value);
  for (const [index, item] of value.entries()) {
    hits.push({ place: shape.place, absent: false });
    const wrong = compare(shape.item, item, `${at}/${index}`, hits);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

function compareTuple(items: readonly Shape[], value: unknown, at: string, hits: Hit[]): Misfit | undefined {
  if (!Array.isArray(value) || value.length !== items.length) return misfit(at, `a list of ${items.length}`, value);
  for (const [index, item] of items.entries()) {
    const wrong = compare(item, value[index], `${at}/${index}`, hits);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

function compareUnion(union: DeclaredUnion, members: readonly Shape[], value: unknown, at: string, hits: Hit[]) {
  const before = hits.length;
  let deepest: Misfit | undefined;
  for (const [member, shape] of members.entries()) {
    if (union.hidden === member) continue;
    const wrong = compare(shape, value, at, hits);
    if (wrong === undefined) {
      hits.push({ union, member });
      return undefined;
    }
    hits.length = before;
    if (deepest === undefined || wrong.at.length > deepest.at.length) deepest = wrong;
  }
  return deepest?.at === at ? misfit(at, union.members.join(' | '), value) : deepest;
}

function compareObject(shape: ObjectShape, value: unknown, at: string, hits: Hit[]): Misfit | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return misfit(at, 'an object', value);
  for (const [name, { place }] of shape.properties) {
    if (place.hidden || name in value) continue;
    if (!place.optional) return { at, what: `has no ${name}` };
    hits.push({ place, absent: true });
  }
  for (const [name, item] of Object.entries(value)) {
    const property = shape.properties.get(name);
    if (property !== undefined && !property.place.hidden) {
      hits.push({ place: property.place, absent: false, value: item });
      const wrong = compare(property.shape, item, `${at}/${name}`, hits);
      if (wrong !== undefined) return wrong;
    } else {
      const wrong = compareOther(shape, name, item, at, hits);
      if (wrong !== undefined) return wrong;
    }
  }
  return undefined;
}

/** A key that is no property: allowed only where an index takes it. */
function compareOther(
  { index }: ObjectShape,
  name: string,
  item: unknown,
  at: string,
  hits: Hit[],
): Misfit | undefined {
  if (index === undefined || index.place.hidden) return { at, what: `has ${name}, which its type does not name` };
  hits.push({ place: index.place, absent: false });
  const wrong = compare(index.key, name, at, hits);
  if (wrong !== undefined) return { at, what: `has ${name}, which its type does not name` };
  return compare(index.shape, item, `${at}/${name}`, hits);
}

function misfit(at: string, wanted: string, value: unknown): Misfit {
  const got = value === undefined ? 'an empty body' : (JSON.stringify(value) ?? 'undefined').slice(0, 60);
  return { at, what: `is ${got} where its type says ${wanted}` };
}
