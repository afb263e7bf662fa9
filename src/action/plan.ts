import type { Connection } from '../chatwoot/connection.ts';
import { withAccount } from '../chatwoot/from-connection.ts';
import type { Change } from './change.ts';
import { type Planned, plan, planLine } from './dry-run.ts';
import type { GeneralCall } from './general-call.ts';
import type { Report } from './report.ts';
import { checkRequest, type Request, requestsOf } from './requests.ts';
import type { Found } from './resolve.ts';

export interface PlanDependencies {
  readonly connection: Connection;
  readonly showTexts: boolean;
  readonly report: Report;
}

/** Shows the one request of the general way. Nothing is sent, not even a read. */
export async function planOperation({ operation, params }: GeneralCall, deps: PlanDependencies): Promise<void> {
  await checkRequest(deps.connection, [operation, params]);
  show([[operation, params]], deps);
  deps.report.notes.push('Dry run: this is what would be sent. Nothing was.');
}

/** Shows what the short way would send to each conversation that was found; only the look-ups were sent. */
export function planChange(change: Change, found: readonly Found[], deps: PlanDependencies): void {
  show(
    found.flatMap(({ id, now }) => requestsOf(change, id, now?.labels ?? [])),
    deps,
  );
  deps.report.notes.push(
    `Dry run: this is what would be sent, conversations: ${found.length}. They were looked up, nothing was written.`,
  );
}

function show(requests: readonly Request[], { connection, showTexts, report }: PlanDependencies): void {
  const plans: Planned[] = requests.map(([operation, input]) =>
    plan(operation, withAccount(connection, operation, input), showTexts),
  );
  report.notes.push(...plans.map(planLine));
  report.answer = { value: plans };
}
