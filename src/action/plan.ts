import { endpoints } from '../activities/endpoints/index.ts';
import { createCall } from '../chatwoot/call.ts';
import type { Connection } from '../chatwoot/connection.ts';
import { withAccount } from '../chatwoot/from-connection.ts';
import type { Operation } from '../chatwoot/operation.ts';
import type { Input } from '../chatwoot/validate.ts';
import type { Change } from './change.ts';
import { type Planned, plan, planLine } from './dry-run.ts';
import type { GeneralCall } from './general-call.ts';
import type { Report } from './report.ts';
import type { Found } from './resolve.ts';
import { statusOf } from './steps.ts';

export interface PlanDependencies {
  readonly connection: Connection;
  readonly showTexts: boolean;
  readonly report: Report;
}

/** Shows the one request of the general way. Nothing is sent, not even a read. */
export async function planOperation({ operation, params }: GeneralCall, deps: PlanDependencies): Promise<void> {
  await show([[operation, params]], deps);
  deps.report.notes.push('Dry run: this is what would be sent. Nothing was.');
}

/** Shows what the short way would send to each conversation that was found; only the look-ups were sent. */
export async function planChange(change: Change, found: readonly Found[], deps: PlanDependencies): Promise<void> {
  await show(
    found.flatMap(({ id, now }) => requestsOf(change, id, now?.labels ?? [])),
    deps,
  );
  deps.report.notes.push(
    `Dry run: this is what would be sent to ${found.length} conversations. They were looked up, nothing was written.`,
  );
}

function requestsOf(change: Change, conversation_id: number, labels: readonly string[]): [Operation, Input][] {
  const { addLabels, removeLabels, message, status } = change;
  const after = [...new Set([...labels, ...addLabels])].filter((label) => !removeLabels.includes(label));
  return [
    ...pair(addLabels.length + removeLabels.length > 0, endpoints.conversationLabels.set, {
      conversation_id,
      labels: after,
    }),
    ...pair(message, endpoints.messages.create, { conversation_id, content: message?.text, private: message?.private }),
    ...pair(status, endpoints.conversations.toggleStatus, { conversation_id, ...statusOf(change, status) }),
  ];
}

const pair = (isWanted: unknown, operation: Operation, input: Input): [Operation, Input][] =>
  isWanted ? [[operation, input]] : [];

async function show(calls: readonly [Operation, Input][], { connection, showTexts, report }: PlanDependencies) {
  const plans: Planned[] = [];
  for (const [operation, input] of calls) {
    await checkCall(connection, operation, input);
    const planned = plan(operation, withAccount(connection, operation, input), showTexts);
    plans.push(planned);
    report.notes.push(planLine(planned));
  }
  report.answer = { value: plans };
}

const stopped = new Error('a dry run sends nothing');

/** Makes the call up to the point where it would leave, so that a missing token or file is found as it would be then. */
async function checkCall(connection: Connection, operation: Operation, input: Input): Promise<void> {
  const call = createCall(connection, { transport: () => Promise.reject(stopped) });
  await call(operation, input).catch((error: unknown) => {
    if (error !== stopped) throw error;
  });
}
