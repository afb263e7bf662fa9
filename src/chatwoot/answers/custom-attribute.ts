import type { IsoTime } from './common.ts';

/**
 * How an attribute is shown and entered.
 * @source 'currency', 'percent', 'link', 'date', 'checkbox': row customAttributes.create attribute_display_type
 */
export type AttributeDisplayType = 'text' | 'number' | 'currency' | 'percent' | 'link' | 'date' | 'list' | 'checkbox';

/**
 * What an attribute belongs to.
 * @source 'company_attribute': row customAttributes.create attribute_model
 */
export type AttributeModel = 'conversation_attribute' | 'contact_attribute' | 'company_attribute';

/** The definition of a custom attribute: raw columns, times in ISO. */
export interface CustomAttributeDefinition {
  id: number;
  attribute_display_name: string;
  attribute_display_type: AttributeDisplayType;
  attribute_description: string | null;
  attribute_key: string;
  /** @source string: openapi-4.15.1.json custom_attribute.regex_pattern */
  regex_pattern: string | null;
  /** @source string: openapi-4.15.1.json custom_attribute.regex_cue */
  regex_cue: string | null;
  /** The choices of a `list`; empty for the other types. */
  attribute_values: string[];
  attribute_model: AttributeModel;
  /** @source string: openapi-4.15.1.json custom_attribute.default_value */
  default_value: string | null;
  created_at: IsoTime;
  updated_at: IsoTime;
}
