import type { How, TwoEnds } from './two-ends.ts';

/** What the tests of scheduled runs do at both ends. */
export function sweeping(ends: TwoEnds) {
  const catchUp = (how: How = {}) =>
    ends.run({ does: 'catch-up', repository: ends.repository }, { home: false, ...how });
  return {
    catchUp,
    /** An issue is closed, and a scheduled run comes when its own run is surely over. */
    async close(place: string) {
      ends.github.people.close(place);
      await ends.pass(200);
      await catchUp();
    },
    write: (id: number, text: string) => ends.shop.standIn.customer.write(text, { conversationId: id }),
  };
}
