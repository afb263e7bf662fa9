import { notFound, Refusal, unauthorized, wrongRole } from '../refusal.ts';
import type { Conversation } from '../state/conversation-records.ts';
import type { State } from '../state/state.ts';
import type { Actor } from '../world.ts';
import type { Access, AccountCall, Call, Owner } from './call.ts';

/** Whose token the headers carry. Node lower-cases names; Rack takes the dash for the underscore (08 step 3). */
export function ownerOf(state: State, headers: Call['headers']): Owner {
  const token = headers.api_access_token ?? headers['api-access-token'];
  if (!token) return { kind: 'nobody' };
  const user = state.users.find((row) => row.accessToken === token);
  if (user) return { kind: 'user', user };
  const bot = state.agentBots.find((row) => row.accessToken === token);
  if (bot) return { kind: 'bot', bot };
  const app = state.platformApps.find((row) => row.accessToken === token);
  return app ? { kind: 'platform', app } : { kind: 'unknown' };
}

const notForBots = () => unauthorized('Access to this endpoint is not authorized for bots');

/** The user of a token, or the refusal that Chatwoot gives: none, unknown, a bot's or a platform app's. */
export function signedIn(owner: Owner, botsToo: boolean) {
  if (owner.kind === 'nobody') {
    throw new Refusal(401, { errors: ['You need to sign in or sign up before continuing.'] });
  }
  if (owner.kind === 'unknown') throw unauthorized('Invalid Access Token');
  if (owner.kind === 'platform' || (owner.kind === 'bot' && !botsToo)) throw notForBots();
  return owner;
}

/** Lets a caller into the account of the path, in the order in which Chatwoot asks: token, bot, account, member, role. */
export function enterAccount(call: Call, owner: Owner, access: Access): AccountCall {
  const { state } = call.world;
  const caller = signedIn(owner, access === 'member-or-bot');
  const account = state.accounts.get(Number.parseInt(call.path.account_id ?? '', 10));
  if (!account) throw notFound();
  if (account.status === 'suspended') throw unauthorized('Account is suspended');
  const outside = () => unauthorized('You are not authorized to access this account');
  if (caller.kind === 'bot') {
    if (caller.bot.accountId !== null && caller.bot.accountId !== account.id) throw outside();
    const by: Actor = { type: 'AgentBot', id: caller.bot.id, name: caller.bot.name };
    return { ...call, account, by, user: null, bot: caller.bot, role: null };
  }
  const member = state.accountUsers.find((row) => row.accountId === account.id && row.userId === caller.user.id);
  if (!member) throw outside();
  if (access === 'administrator' && member.role !== 'administrator') throw wrongRole();
  const by: Actor = { type: 'User', id: caller.user.id, name: caller.user.name };
  return { ...call, account, by, user: caller.user, bot: null, role: member.role };
}

/** Inboxes whose conversations the caller may list. */
export function ownInboxes({ world, account, user, role }: AccountCall): (inboxId: number) => boolean {
  if (role !== 'agent') return (inboxId) => world.state.inboxes.get(inboxId)?.accountId === account.id;
  const own = new Set(world.state.inboxes.filter((row) => row.members.includes(user?.id ?? -1)).map((row) => row.id));
  return (inboxId) => own.has(inboxId);
}

/** The conversation of the path, if the caller may see it: an agent by inbox or team, others always. */
export function conversationOf(call: AccountCall): Conversation {
  const displayId = Number.parseInt(call.path.conversation_id ?? '', 10);
  const row = call.world.state.conversation(call.account.id, displayId);
  if (!row) throw notFound();
  const inTeam = () =>
    row.teamId !== null && call.world.state.teams.get(row.teamId)?.members.includes(call.user?.id ?? -1);
  if (!ownInboxes(call)(row.inboxId) && !inTeam()) throw wrongRole();
  return row;
}
