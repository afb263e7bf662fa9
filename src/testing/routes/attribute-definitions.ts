import { iso } from '../answers/times.ts';
import { type AccountCall, noContent, objectOf, on, type Route, textOf, update } from '../http/call.ts';
import { crash, invalid } from '../refusal.ts';
import type { AttributeDefinition } from '../state/records.ts';
import { own, remove } from './scope.ts';

/** Custom attributes that the account defines; only defined ones can be filtered by. */
export const attributeDefinitionRoutes: Route[] = [
  on.get('member', '/custom_attribute_definitions', ({ world, account, query }) => {
    const model = query.attribute_model === undefined ? undefined : modelOf(query.attribute_model);
    return world.state.attributeDefinitions
      .filter((row) => row.accountId === account.id && (!model || row.model === model))
      .map(definition);
  }),
  on.get('member', '/custom_attribute_definitions/:id', (call) =>
    definition(own(call, call.world.state.attributeDefinitions)),
  ),
  on.post('administrator', '/custom_attribute_definitions', define),
  ...update('administrator', '/custom_attribute_definitions/:id', (call) => {
    const row = own(call, call.world.state.attributeDefinitions);
    const body = objectOf(call.body.custom_attribute_definition) ?? call.body;
    if ('attribute_display_name' in body) row.displayName = textOf(body.attribute_display_name);
    if ('attribute_description' in body) row.description = textOf(body.attribute_description);
    if (Array.isArray(body.attribute_values)) row.values = body.attribute_values;
    row.updatedAt = call.world.now();
    return definition(row);
  }),
  on.delete('administrator', '/custom_attribute_definitions/:id', (call) =>
    remove(call, call.world.state.attributeDefinitions, noContent),
  ),
];

const models = ['conversation_attribute', 'contact_attribute'] as const;
const displayTypes = ['text', 'number', 'currency', 'percent', 'link', 'date', 'list', 'checkbox'];

/** Enums are taken as words or as their places; anything else is a 500. */
function modelOf(value: unknown): AttributeDefinition['model'] {
  const model = models.find((word, at) => word === value || String(at) === String(value));
  if (!model) throw crash();
  return model;
}

function define({ world, account, body: given }: AccountCall) {
  const body = objectOf(given.custom_attribute_definition) ?? given;
  const { attributeDefinitions } = world.state;
  const model = modelOf(body.attribute_model ?? 0);
  const wanted = body.attribute_display_type ?? 0;
  const displayType = displayTypes.find((word, at) => word === wanted || String(at) === String(wanted));
  if (!displayType) throw crash();
  const key = textOf(body.attribute_key) ?? '';
  const taken = attributeDefinitions.find(
    (row) => row.accountId === account.id && row.model === model && row.key === key,
  );
  if (taken) throw invalid('Attribute key has already been taken', 'attribute_key');
  if (['status', 'priority', 'assignee_id', 'labels', 'name', 'email'].includes(key)) {
    const why = 'The provided key is not allowed as it might conflict with default attributes.';
    throw invalid(`Attribute key ${why}`, 'attribute_key');
  }
  const now = world.now();
  return definition(
    attributeDefinitions.insert({
      id: attributeDefinitions.nextId(),
      accountId: account.id,
      displayName: textOf(body.attribute_display_name),
      key,
      displayType,
      description: textOf(body.attribute_description),
      model,
      values: Array.isArray(body.attribute_values) ? body.attribute_values : [],
      regexPattern: textOf(body.regex_pattern),
      regexCue: textOf(body.regex_cue),
      createdAt: now,
      updatedAt: now,
    }),
  );
}

const definition = (row: AttributeDefinition) => ({
  id: row.id,
  attribute_display_name: row.displayName,
  attribute_display_type: row.displayType,
  attribute_description: row.description,
  attribute_key: row.key,
  regex_pattern: row.regexPattern,
  regex_cue: row.regexCue,
  attribute_values: row.values,
  attribute_model: row.model,
  default_value: null,
  created_at: iso(row.createdAt),
  updated_at: iso(row.updatedAt),
});
