/** The package's entry `chatwoot-flows/plugin`. */
export { ChatwootPlugin, type ChatwootPluginOptions } from './chatwoot-plugin.ts';
export type { PluginActivitySettings } from './given-settings.ts';
