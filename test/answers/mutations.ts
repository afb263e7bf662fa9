import { type RecordedAnswer, walkOne } from './recorded-answers.ts';
import type { AnswerShapes, DeclaredPlace, DeclaredUnion } from './shape.ts';
import { widthOfPlace } from './width.ts';

/** How many changes of one kind were made, and which of them nothing noticed. */
export interface Tried {
  readonly tried: number;
  readonly unnoticed: readonly string[];
}

/** Hides each declared property and open key in turn and walks the answers that came by it: one must no longer fit. */
export function removeEachField(shapes: AnswerShapes, answers: readonly RecordedAnswer[]): Tried {
  return tryEach(
    shapes.places.filter((place) => place.kind !== 'list'),
    (place) => place.name,
    (place) => {
      place.hidden = true;
      const noticed = someMisfit(shapes, answers, place);
      place.hidden = false;
      return noticed;
    },
  );
}

/** Hides each recorded member of each union in turn, be it `null` or a word: an answer must no longer fit. */
export function removeEachMember(shapes: AnswerShapes, answers: readonly RecordedAnswer[]): Tried {
  const members = shapes.unions.flatMap((union) =>
    union.members.flatMap((member, at) => (union.seen[at] === 0 ? [] : [{ union, member, at }])),
  );
  return tryEach(
    members,
    ({ union, member }) => `${union.name} without ${member}`,
    ({ union, at }) => {
      union.hidden = at;
      const noticed = someMisfit(shapes, answers, union);
      union.hidden = undefined;
      return noticed;
    },
  );
}

/** Lets each required property be missing in turn: without a recorded answer that lacks it, that is too wide. */
export function loosenEachField(shapes: AnswerShapes): Tried {
  return tryEach(
    shapes.places.filter((place) => place.kind === 'property' && !place.optional),
    (place) => place.name,
    (place) => {
      place.optional = true;
      const wide = widthOfPlace(place);
      place.optional = false;
      return wide === 'absent' && !place.sources.has('absent');
    },
  );
}

function tryEach<T>(all: readonly T[], nameOf: (one: T) => string, notices: (one: T) => boolean): Tried {
  return { tried: all.length, unnoticed: all.filter((one) => !notices(one)).map(nameOf) };
}

/** The smallest answers first: nearly always the first of them tells. */
function someMisfit(shapes: AnswerShapes, answers: readonly RecordedAnswer[], at: DeclaredPlace | DeclaredUnion) {
  const touched = [...at.answers].map((number) => answers[number] as RecordedAnswer);
  touched.sort((a, b) => a.size - b.size);
  return touched.some((answer) => walkOne(shapes, answer) !== undefined);
}
