import { expect, it } from 'vitest';
import { loopDefaults } from '../../src/action/loop/inputs.ts';
import { type LoopOptions, readLoopSettings } from '../../src/loop/options.ts';

const read = (given: Partial<LoopOptions> = {}, texts?: unknown) =>
  readLoopSettings({ ...loopDefaults, ...given }, texts, 'ghe.example.test', (name, right) => {
    throw new Error(`${name}: ${right}`);
  });

it('settings that nobody gave are the documented ones', () => {
  expect(read()).toEqual({
    tellOn: 'close',
    completed: 'tell-and-resolve',
    notPlanned: 'tell-and-resolve',
    duplicate: 'move',
    resolved: 'tell',
    active: 'tell',
    reopened: 'note',
    prereleases: false,
    maxConversations: 50,
    stopLabel: 'no-customer-updates',
    optOutLabel: 'no-issue-updates',
    texts: {},
    showTitle: false,
    showUrl: 'auto',
    replies: 'count',
    newIssues: 'title',
    linksFromAttribute: false,
    formerRepositories: [],
    otherAccounts: [],
    lookBackSeconds: 86_400,
    dryRun: false,
  });
});

it('settings are taken as given', () => {
  const given = {
    'tell-on': 'release',
    'on-duplicate': 'hand-over',
    'show-title': 'True',
    'max-conversations': '1500',
    'former-repositories': 'octo/old, mona_corp/older\n',
    'other-accounts':
      'https://app.chatwoot.com/app/accounts/2/dashboard?x=1, http://help.acme.test/chat/app/accounts/3/\n',
    'look-back': '90m',
  };
  const texts = { completed: 'Done.', release: { default: 'Out in {{ version }}.', de: 'In {{ version }}.' } };
  expect(read(given, texts)).toMatchObject({
    tellOn: 'release',
    duplicate: 'hand-over',
    showTitle: true,
    maxConversations: 1_500,
    formerRepositories: [
      { host: 'ghe.example.test', owner: 'octo', repo: 'old' },
      // Managed accounts have an underscore in their names.
      { host: 'ghe.example.test', owner: 'mona_corp', repo: 'older' },
    ],
    otherAccounts: [
      { baseUrl: 'https://app.chatwoot.com', accountId: 2 },
      { baseUrl: 'http://help.acme.test/chat', accountId: 3 },
    ],
    lookBackSeconds: 5_400,
    texts,
  });
});

it.each<[Partial<LoopOptions>, string]>([
  [{ 'tell-on': 'merge' }, 'tell-on: give one of close, release.'],
  [
    { 'on-completed': 'move' },
    'on-completed: give one of tell-and-resolve, tell, tell-and-hand-over, hand-over, nothing.',
  ],
  [{ prereleases: 'yes' }, 'prereleases: give true or false.'],
  [{ 'max-conversations': '0' }, 'max-conversations: give a whole number from 1 to 100000.'],
  [{ 'max-conversations': '100001' }, 'max-conversations: give a whole number from 1 to 100000.'],
  [{ 'former-repositories': 'old' }, 'former-repositories: give owner/repository'],
  [{ 'other-accounts': 'https://app.chatwoot.com' }, 'other-accounts: give the addresses of accounts'],
  [{ 'other-accounts': 'https://app.chatwoot.com/app/accounts/2 3' }, 'other-accounts: give the addresses of accounts'],
  [{ 'opt-out-label': ' ' }, 'opt-out-label: give the title of a label.'],
  [{ 'look-back': '1 month' }, 'look-back: give a span such as 30m, 4h, 3d or 2w, of at most 90 days.'],
  [{ 'look-back': '91d' }, 'look-back: give a span such as 30m, 4h, 3d or 2w, of at most 90 days.'],
])('refuses %j', (given, words) => {
  expect(() => read(given)).toThrow(words);
});

it.each([
  ['texts.yml', '"texts.yml"'],
  ['Hi {{ first_name }}', 'a text of 19 characters'],
  [['Done.'], 'a list'],
  [12, 'a number'],
  [true, 'a boolean'],
])('refuses texts that are none by kind, and says what they are: %j', (texts, found) => {
  const right = 'give a text for each kind, as kind: text (completed, not-planned, duplicate, release).';
  expect(() => read({}, texts)).toThrow(`texts: it is ${found}: ${right}`);
});
