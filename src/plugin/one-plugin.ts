interface Named {
  readonly name: string;
}

/**
 * Refuses a second plugin of ours beside this one. In a worker the activities of the first would take the place of the
 * second's, so that one account's customers were written to through the other; two converters would encrypt twice.
 * One and the same may be there twice: a worker takes those of its connection as well.
 */
export function refuseSecond(plugin: Named, all: readonly Named[] = []): void {
  if (all.every((each) => each === plugin || each.name !== plugin.name)) return;
  throw new Error(
    'ChatwootPlugin: there are two different ChatwootPlugins here, and one name can only be one activity: give each Chatwoot or account a worker and a task queue of its own, and the same plugin object to what belongs together.',
  );
}
