/** One durable call that changes something visible: Temporal's own command line starts an activity without a workflow. */
export function commandToTry(
  temporal: string,
  address: string,
  queue: string,
  conversationId: number | undefined,
): string {
  const call =
    conversationId === undefined
      ? { type: 'profile.get', input: {} }
      : { type: 'conversations.setStatus', input: { conversation_id: conversationId, status: 'resolved' } };
  return [
    `${temporal} activity execute --address ${address} --task-queue ${queue}`,
    `--activity-id try-1 --type ${call.type} --start-to-close-timeout 1m --input '${JSON.stringify(call.input)}'`,
  ].join(' ');
}
