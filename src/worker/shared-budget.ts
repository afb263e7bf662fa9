import type { Budget, Clock, Scope } from '../chatwoot/budget.ts';
import { createBudget } from '../chatwoot/budget.ts';
import type { Connection } from '../chatwoot/connection.ts';

/** A share of a budget: with n workers on one account, each counts up to an n-th of every limit. At least 1. */
export function shareOf(budget: Budget, workers: number): Budget {
  const divided = (scopes: readonly Scope[]) =>
    scopes.map((scope) => ({ ...scope, limit: Math.max(1, Math.floor(scope.limit / workers)) }));
  return {
    take: (scopes, waiting) => budget.take(divided(scopes), waiting),
    refused: (scopes, retryAfter) => budget.refused(divided(scopes), retryAfter),
    serverTime: (date) => budget.serverTime(date),
  };
}

/**
 * One budget for each Chatwoot address, shared by its connections: Chatwoot counts requests by the caller's address,
 * and limits of an account under a key that names the account.
 * @param workers how many workers serve the same connections (CHATWOOT_WORKERS), 1 and up
 */
export function createBudgets(clock: Clock, workers: number): (connection: Connection) => Budget {
  const known = new Map<string, Budget>();
  return ({ baseUrl }) => {
    const found = known.get(baseUrl) ?? shareOf(createBudget(clock), workers);
    known.set(baseUrl, found);
    return found;
  };
}
