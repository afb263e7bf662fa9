import { createChatwoot } from '../../src/activities/chatwoot.ts';
import type { VerbDependencies } from '../../src/activities/verbs/dependencies.ts';
import type { ClientSettings } from '../../src/chatwoot/call.ts';
import type { TokenKind } from '../../src/chatwoot/operation.ts';
import { type StandIn, type StandInOptions, startStandIn } from '../../src/testing/index.ts';
import { type TwoClocks, twoClocks } from './two-clocks.ts';

/** A stand-in on loopback whose time is the test's, and what verbs need to talk to it. */
export interface Shop {
  readonly standIn: StandIn;
  readonly clocks: TwoClocks;
  /** @param who whose token; the bot's goes along with the user's. Default: the administrator's alone. */
  deps(who?: 'admin' | 'agent' | 'admin and bot' | 'bot', settings?: ClientSettings): VerbDependencies;
  /** A customer writes; the new conversation's number. */
  conversation(): Promise<number>;
}

export async function openShop(options: StandInOptions = {}, clocks: TwoClocks = twoClocks()): Promise<Shop> {
  const standIn = await startStandIn({ clock: clocks.far, sleep: clocks.far.sleep, ...options });
  let customers = 0;
  return {
    standIn,
    clocks,
    deps(who = 'admin', settings = {}) {
      const { admin, agent, bot } = standIn.tokens;
      const tokens: { [kind in TokenKind]?: string } =
        who === 'bot'
          ? { bot }
          : { user: who === 'agent' ? agent : admin, ...(who === 'admin and bot' ? { bot } : {}) };
      const connection = { baseUrl: standIn.url, accountId: 1, tokens };
      return {
        chatwoot: createChatwoot(connection, { clock: clocks.near, ...settings }),
        clock: clocks.near,
        tokens: Object.keys(tokens) as TokenKind[],
      };
    },
    async conversation() {
      customers += 1;
      const { conversationId } = await standIn.customer.write('hello', {
        contact: { name: `Customer ${customers}`, email: `c${customers}@customer.test`, identifier: `c-${customers}` },
      });
      return conversationId;
    },
  };
}

/** The stored conversation, straight from the far end. */
export function rowOf({ standIn }: Shop, id: number) {
  const row = standIn.state.conversation(1, id);
  if (!row) throw new Error(`there is no conversation ${id}`);
  return row;
}
