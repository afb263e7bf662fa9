import { signedIn } from '../access.ts';
import { execute } from '../graphql/execute.ts';
import { rootOf } from '../graphql/nodes.ts';
import { type GithubRoute, ok } from '../http/call.ts';
import { row } from '../names.ts';
import { refusal } from '../refusals.ts';

/** @param lacks fields that an older Enterprise server does not know */
export const graphqlRoute = (lacks: readonly string[]): GithubRoute => ({
  method: 'POST',
  url: '/graphql',
  handle(call) {
    const token = signedIn(call.token);
    const { query, variables } = call.body;
    if (typeof query !== 'string') throw refusal(400, 'A query attribute must be specified and must be a string.');
    const viewer = row(call.world.state.accounts.get(token.accountId), `account ${token.accountId}`);
    return ok(execute(rootOf(call, viewer), query, (variables ?? {}) as Record<string, unknown>, lacks));
  },
});
