import { afterAll, beforeAll } from 'vitest';
import { openShop, type Shop } from './shop.ts';

/** A shop that the tests of a file share: opened before the first, closed after the last. */
export function sharedShop(): Shop {
  let opened: Shop;
  beforeAll(async () => {
    opened = await openShop();
  });
  afterAll(() => opened.standIn.close());
  return {
    get standIn() {
      return opened.standIn;
    },
    get clocks() {
      return opened.clocks;
    },
    deps: (who, settings) => opened.deps(who, settings),
    conversation: () => opened.conversation(),
  };
}
