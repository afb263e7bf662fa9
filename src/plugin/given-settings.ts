import type { ChatwootActivityTypes } from '../activities/activity-types.ts';
import { endpoints } from '../activities/endpoints/index.ts';
import { operationsIn } from '../chatwoot/client.ts';
import { nearestWords } from '../chatwoot/nearest.ts';
import type { ActivitySettings } from '../worker/activities.ts';
import { refuseUnknownFields } from './known-fields.ts';

const fields = [
  'transport',
  'env',
  'budget',
  'clock',
  'keepSecretsOf',
  'stopping',
] as const satisfies (keyof ActivitySettings)[];

/** The settings of the activities, with names that the compiler knows. */
export interface PluginActivitySettings extends Omit<ActivitySettings, 'keepSecretsOf'> {
  /** Operations whose answers keep their secret fields (tokens, webhook secrets), which history then holds. Default: none. */
  readonly keepSecretsOf?: readonly (keyof ChatwootActivityTypes)[];
}

/** Settings of the activities as given; a name in `keepSecretsOf` that no operation has would just do nothing. */
export function givenSettings(given: PluginActivitySettings): ActivitySettings {
  refuseUnknownFields('activities', given, fields);
  const names: readonly string[] = operationsIn(endpoints).map(({ name }) => name);
  for (const name of given.keepSecretsOf ?? []) {
    if (names.includes(name)) continue;
    throw new Error(
      `ChatwootPlugin: keepSecretsOf names ${name.slice(0, 60)}, which is not an operation${nearestWords(name, names)} (docs/reference/operations.md lists them).`,
    );
  }
  return given;
}
