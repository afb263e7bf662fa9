import { signedIn } from '../access.ts';
import { signedInAnswer } from '../answers/signed-in.ts';
import { type GithubRoute, ok } from '../http/call.ts';
import { row } from '../names.ts';
import { notForIntegration } from '../refusals.ts';

export const userRoutes: GithubRoute[] = [
  {
    method: 'GET',
    url: '/user',
    handle({ world: { state }, links, ...call }) {
      const token = signedIn(call.token);
      // Workflows and Apps are told nothing of themselves here; GraphQL's viewer names them.
      if (token.kind !== 'person') throw notForIntegration();
      return ok(signedInAnswer(links, row(state.accounts.get(token.accountId), `account ${token.accountId}`)));
    },
  },
];
