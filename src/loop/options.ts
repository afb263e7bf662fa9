import { closingActs, type Texts, toldKinds } from '../activities/verbs/loop/closing.ts';
import { readAccountUrl } from '../chatwoot/conversation-url.ts';
import { quoted } from '../chatwoot/quoted.ts';
import type { ChatwootAccount } from '../github/conversation-urls.ts';
import type { Repository } from '../github/issue.ts';
import { duplicateActs, type LoopSettings } from './settings.ts';

/** Settings that are one of a few words, of which the first is the default. */
export const loopChoices = {
  'tell-on': ['close', 'release'],
  'on-completed': closingActs,
  'on-not-planned': closingActs,
  'on-duplicate': [...duplicateActs, ...closingActs],
  'resolved-conversations': ['tell', 'leave'],
  'active-conversations': ['tell', 'hand-over'],
  'on-reopened': ['note', 'open'],
  'show-url': ['auto', 'always', 'never'],
  replies: ['count', 'text', 'off'],
  'new-issues': ['title', 'text', 'off'],
} as const;

/** Settings that are off unless they are `true`. */
export const loopSwitches = ['prereleases', 'show-title', 'links-from-attribute', 'dry-run'] as const;

/** All others, with their defaults. */
export const loopValues = {
  'max-conversations': '50',
  'stop-label': 'no-customer-updates',
  'opt-out-label': 'no-issue-updates',
  texts: '',
  'former-repositories': '',
  'other-accounts': '',
  'look-back': '1d',
} as const;

type Choice = keyof typeof loopChoices;
type Switch = (typeof loopSwitches)[number];

/** The names of all settings, as the step's inputs and the command's options have them. */
export type LoopOption = Choice | Switch | keyof typeof loopValues;
export type LoopOptions = { readonly [name in LoopOption]: string };

type Choices = { readonly [name in Choice]: string };
type Switches = { readonly [name in Switch]: string };

/** What counts for a setting that was not given. */
export const loopDefaults = {
  ...(Object.fromEntries(Object.entries(loopChoices).map(([name, [first]]) => [name, first])) as Choices),
  ...(Object.fromEntries(loopSwitches.map((name) => [name, 'false'])) as Switches),
  ...loopValues,
};

/** What ends a run for a wrong setting. `right` says what would be right. */
export type Refuse = (name: LoopOption, right: string) => never;

const mostConversations = 100_000;
/** GitHub and Chatwoot both answer with everything that changed since then. */
const longestLookBackDays = 90;

/**
 * Makes one record of the settings as people write them.
 * @param given texts; what was not given holds its default
 * @param texts the option `texts`, read as YAML; undefined when there is none
 * @param host where the repositories are at home
 */
export function readLoopSettings(given: LoopOptions, texts: unknown, host: string, refuse: Refuse): LoopSettings {
  const choice = <Name extends Choice>(name: Name): (typeof loopChoices)[Name][number] =>
    (loopChoices[name] as readonly (typeof loopChoices)[Name][number][]).find((each) => each === given[name]) ??
    refuse(name, `give one of ${loopChoices[name].join(', ')}.`);
  const isOn = (name: Switch): boolean => {
    const at = ['false', 'true'].indexOf(given[name].toLowerCase());
    return at < 0 ? refuse(name, 'give true or false.') : at === 1;
  };
  return {
    tellOn: choice('tell-on'),
    completed: choice('on-completed'),
    notPlanned: choice('on-not-planned'),
    duplicate: choice('on-duplicate'),
    resolved: choice('resolved-conversations'),
    active: choice('active-conversations'),
    reopened: choice('on-reopened'),
    prereleases: isOn('prereleases'),
    maxConversations: readMost(given['max-conversations'], refuse),
    stopLabel: given['stop-label'],
    optOutLabel: given['opt-out-label'].trim() || refuse('opt-out-label', 'give the title of a label.'),
    texts: readTexts(texts, refuse),
    showTitle: isOn('show-title'),
    showUrl: choice('show-url'),
    replies: choice('replies'),
    newIssues: choice('new-issues'),
    linksFromAttribute: isOn('links-from-attribute'),
    formerRepositories: words(given['former-repositories']).map((word) => readRepository(word, host, refuse)),
    otherAccounts: words(given['other-accounts']).map((word) => readAccount(word, refuse)),
    lookBackSeconds: readLookBack(given['look-back'], refuse),
    dryRun: isOn('dry-run'),
  };
}

const words = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean);

function readMost(text: string, refuse: Refuse): number {
  if (/^[1-9]\d{0,9}$/.test(text) && Number(text) <= mostConversations) return Number(text);
  return refuse('max-conversations', `give a whole number from 1 to ${mostConversations}.`);
}

function readRepository(text: string, host: string, refuse: Refuse): Repository {
  const [, owner, repo] = /^([a-z\d][\w-]{0,38})\/([\w.-]{1,100})$/i.exec(text) ?? [];
  if (owner === undefined || repo === undefined)
    return refuse('former-repositories', 'give owner/repository, several parted by commas, spaces or lines.');
  return { host, owner, repo };
}

const readAccount = (text: string, refuse: Refuse): ChatwootAccount =>
  readAccountUrl(text) ??
  refuse(
    'other-accounts',
    'give the addresses of accounts, such as https://app.chatwoot.com/app/accounts/2, several parted by commas, spaces or lines.',
  );

const unitSeconds: { readonly [unit: string]: number } = { m: 60, h: 3_600, d: 86_400, w: 604_800 };

function readLookBack(text: string, refuse: Refuse): number {
  const [, count, unit = ''] = /^([1-9]\d{0,4}) ?([mhdw])$/i.exec(text) ?? [];
  const seconds = Number(count) * (unitSeconds[unit.toLowerCase()] ?? Number.NaN);
  if (seconds <= longestLookBackDays * 86_400) return seconds;
  return refuse('look-back', `give a span such as 30m, 4h, 3d or 2w, of at most ${longestLookBackDays} days.`);
}

/** What the texts hold is checked by `checkTexts`, with the place of what is wrong. */
function readTexts(value: unknown, refuse: Refuse): Texts {
  if (value === undefined || value === null) return {};
  if (typeof value === 'object' && !Array.isArray(value)) return value as Texts;
  const found = Array.isArray(value) ? 'a list' : typeof value === 'string' ? quoted(value) : `a ${typeof value}`;
  return refuse('texts', `it is ${found}: give a text for each kind, as kind: text (${toldKinds.join(', ')}).`);
}
