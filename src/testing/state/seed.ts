import type { State } from './state.ts';

/** What a fresh stand-in contains besides the platform app. */
export interface Seed {
  accountName: string;
  admin: { name: string; email: string };
  agent: { name: string; email: string };
  bot: string;
  /** Ids begin after this number. */
  idsAfter: number;
}

/** Address that the recorded server gave every new account. */
export const supportEmail = 'Sandbox <sandbox@example.test>';

/** The account that the recordings began with: ids 1, users Ada and Grace, bot "Flows Bot". */
export const recordingsSeed: Seed = {
  accountName: 'Acme Support',
  admin: { name: 'Ada Admin', email: 'ada@acme.test' },
  agent: { name: 'Grace Agent', email: 'grace@acme.test' },
  bot: 'Flows Bot',
  idsAfter: 0,
};

/** Tokens of a seeded stand-in. They open nothing but this process. */
export const seedTokens = {
  admin: 'standInAdminToken0000000',
  agent: 'standInAgentToken0000000',
  bot: 'standInBotToken000000000',
  platform: 'standInPlatformToken0000',
} as const;

/** Adds the platform app, and the account with its people and bot where a seed is given. */
export function sow(state: State, seed: Seed | null, now: () => number, token: () => string): void {
  const none = () => new Set<number>();
  state.platformApps.insert({
    id: state.platformApps.nextId(),
    accessToken: seedTokens.platform,
    accounts: none(),
    users: none(),
    bots: none(),
  });
  if (!seed) return;
  const account = state.accounts.insert({
    id: state.accounts.nextId(),
    name: seed.accountName,
    locale: 'en',
    domain: null,
    supportEmail,
    status: 'active',
    settings: {},
    customAttributes: {},
    limits: {},
    createdAt: now(),
  });
  for (const [role, person, accessToken] of [
    ['administrator', seed.admin, seedTokens.admin],
    ['agent', seed.agent, seedTokens.agent],
  ] as const) {
    const user = state.users.insert({
      id: state.users.nextId(),
      ...person,
      displayName: null,
      accessToken,
      pubsubToken: token(),
      confirmed: true,
      messageSignature: null,
      customAttributes: {},
    });
    state.accountUsers.insert({
      id: state.accountUsers.nextId(),
      accountId: account.id,
      userId: user.id,
      role,
      availability: 'online',
      autoOffline: true,
      createdAt: now(),
      updatedAt: now(),
    });
  }
  state.agentBots.insert({
    id: state.agentBots.nextId(),
    name: seed.bot,
    description: 'automation',
    outgoingUrl: null,
    accountId: account.id,
    accessToken: seedTokens.bot,
    secret: token(),
  });
}
