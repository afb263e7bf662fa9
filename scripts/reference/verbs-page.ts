import { code, generatedNote, prose, table } from './markdown.ts';

/** One verb as its source describes it. */
export interface VerbWords {
  readonly name: string;
  readonly about: string;
  readonly input: readonly VerbField[];
  /** Its fields, or the name of the type where it is one of Chatwoot's. */
  readonly answer: readonly VerbField[] | string;
  /** The fields are then those of each item. */
  readonly isList: boolean;
}

export interface VerbField {
  readonly name: string;
  readonly type: string;
  readonly optional: boolean;
  readonly about: string;
}

/** The verbs: functions of ours that keep a promise over several calls. */
export function verbsPage(verbs: readonly VerbWords[]): string {
  return [
    generatedNote,
    '# Verbs',
    'A verb is a function of ours with a promise that one call to Chatwoot cannot keep. In code: `createVerbs(chatwoot).NAME({ fields })`; in Temporal an activity of that name; the short way of the Action is made of them.',
    ...verbs.map((verb) =>
      [`## ${verb.name}`, prose(verb.about), fields('field', verb.input), answerOf(verb)].join('\n\n'),
    ),
  ].join('\n\n');
}

const answerOf = ({ answer, isList }: VerbWords) =>
  typeof answer === 'string' ? `Answers ${code(answer)}.` : fields(isList ? 'each of the list' : 'answer', answer);

const fields = (title: string, all: readonly VerbField[]) =>
  table(
    [title, 'type', 'meaning'],
    all.map(({ name, type, optional, about }) => [code(name + (optional ? '?' : '')), code(type), prose(about)]),
  );
