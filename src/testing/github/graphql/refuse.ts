/** A mistake in a query. GitHub answers 200 all the same, with `errors` in place of `data`. */
export class GraphqlMistake extends Error {
  readonly more: object;

  constructor(message: string, more: object = {}) {
    super(message);
    this.more = more;
  }
}

/** What this stand-in cannot do, in its own words, so that nobody takes it for GitHub's. */
export const refuse = (why: string) =>
  new GraphqlMistake(
    `The stand-in GitHub refuses this query: it ${why}. It can read viewer, and of a repository an issue with its timelineItems.`,
  );

export const unknownField = (type: string, field: string) =>
  new GraphqlMistake(`Field '${field}' doesn't exist on type '${type}'`, {
    extensions: { code: 'undefinedField', typeName: type, fieldName: field },
  });
