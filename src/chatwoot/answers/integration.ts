/** Whether an integration works for the account or for one inbox. */
export type HookType = 'account' | 'inbox';

/** A setting that an integration takes. */
export type HookSetting =
  | 'api_key'
  | 'label_suggestion'
  | 'project_id'
  | 'credentials'
  | 'region'
  | 'language_code'
  | 'organization_id';

/** The JSON type of a setting. */
export interface SettingsSchemaType {
  type: 'string' | 'boolean' | 'object';
}

/** What the form says when a field is wrong. */
export interface ValidationMessages {
  JSON: string;
  required: string;
}

/** An integration that the installation offers. */
export interface IntegrationApp {
  id: string;
  name: string;
  description: string;
  short_description: string;
  enabled: boolean;
  logo: string;
  i18n_key: string;
  action: string | null;
  hook_type: HookType;
  allow_multiple_hooks: boolean;
  settings_json_schema?: SettingsSchema;
  settings_form_schema?: SettingsFormField[];
  visible_properties?: string[];
  button: string | null;
  /** @source items: openapi-4.15.1.json integrations_app.hooks */
  hooks: IntegrationHook[];
}

/** The JSON schema of the settings of a hook. */
export interface SettingsSchema {
  type: 'object';
  properties: { [name in HookSetting]?: SettingsSchemaType };
  required: HookSetting[];
  additionalProperties: false;
}

/** A field of the form for the settings. */
export interface SettingsFormField {
  label: string;
  type: string;
  name: HookSetting;
  validation?: string;
  validationName?: string;
  'validation-messages'?: ValidationMessages;
  default?: string;
  help?: string;
  options?: SettingsFormOption[];
}

/** A choice of a select field. */
export interface SettingsFormOption {
  label: string;
  value: string;
}

/** An integration that is switched on. `settings` may hold keys of other services. */
export interface IntegrationHook {
  id: number;
  /** Stored as sent: Chatwoot takes unknown names too. */
  app_id: string;
  /** True when enabled. */
  status: boolean;
  inbox: HookInbox | null;
  account_id: number;
  hook_type: HookType;
  settings: { [name in HookSetting]?: string };
  /** Null in every recording. */
  reference_id: null;
}

/** The inbox of a hook. */
export interface HookInbox {
  id: number;
  name: string;
}
