/** Stands for a workflow of one's own, as docs/durable.md starts one. */
export async function handleIncident({ issue }: { issue: number }): Promise<{ handled: number }> {
  return { handled: issue };
}
