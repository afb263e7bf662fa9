/** Stands for your own system: whether an order has left the house. Every order has, on its second look here. */
const looks = new Map<string, number>();

export async function hasShipped(order: string): Promise<boolean> {
  const before = looks.get(order) ?? 0;
  looks.set(order, before + 1);
  return before > 0;
}
