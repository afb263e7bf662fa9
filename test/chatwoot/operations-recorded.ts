import { endpoints } from '../../src/activities/endpoints/index.ts';
import { isOperation, type OperationTree } from '../../src/chatwoot/client.ts';
import type { Operation } from '../../src/chatwoot/operation.ts';
import { type RecordedStep, recordedSteps } from '../recordings.ts';

/** Every declared operation by its dotted name. */
export function operationsByName(tree: OperationTree = endpoints): Map<string, Operation> {
  const found = new Map<string, Operation>();
  for (const node of Object.values(tree)) {
    if (isOperation(node)) found.set(node.name, node);
    else for (const [name, operation] of operationsByName(node)) found.set(name, operation);
  }
  return found;
}

/** The recorded calls of operations that we declare. */
export function operationsRecorded(): { step: RecordedStep; operation: Operation }[] {
  const operations = operationsByName();
  return recordedSteps().flatMap((step) => {
    const operation = step.operation === undefined ? undefined : operations.get(step.operation);
    return operation ? [{ step, operation }] : [];
  });
}
