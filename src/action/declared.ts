/** What an action.yml declares, and how its inputs are read. */
export interface Declared<Name extends string> {
  readonly defaults: { readonly [name in Name]: string };
  /** The variable that stands in for an input that was not given. */
  readonly fallbacks: { readonly [name in Name]?: string };
  readonly secret: readonly Name[];
  /** Read with the white space around it: a message is sent as it was written. */
  readonly asWritten: readonly Name[];
}

/** The inputs that say which Chatwoot, and as whom; every action of this repository has some of them. */
export const connectionFallbacks = {
  'base-url': 'CHATWOOT_BASE_URL',
  'account-id': 'CHATWOOT_ACCOUNT_ID',
  token: 'CHATWOOT_API_TOKEN',
  'bot-token': 'CHATWOOT_BOT_TOKEN',
  'platform-token': 'CHATWOOT_PLATFORM_TOKEN',
} as const;
