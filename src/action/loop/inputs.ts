import { loopDefaults as settings } from '../../loop/options.ts';
import { connectionFallbacks, type Declared } from '../declared.ts';

const { 'platform-token': _, ...fallbacks } = connectionFallbacks;

/** Every input of close-the-loop/action.yml with its default, in its order; a test holds the two together. */
export const loopDefaults = {
  way: 'close-the-loop',
  'base-url': '',
  'account-id': '',
  token: '',
  'bot-token': '',
  // The runner puts the workflow's own token here.
  'github-token': '',
  issue: '',
  link: '',
  unlink: '',
  'conversation-id': '',
  'release-tag': '',
  'list-links': '',
  ...settings,
  connection: 'default',
  wait: 'false',
  'plain-history': 'false',
  timeout: '900',
};

export type LoopInputName = keyof typeof loopDefaults;
export type LoopInputs = { readonly [name in LoopInputName]: string };

export const loopInputs: Declared<LoopInputName> = {
  defaults: loopDefaults,
  fallbacks: { ...fallbacks, 'github-token': 'GITHUB_TOKEN' },
  secret: ['token', 'bot-token', 'github-token'],
  asWritten: [],
};
