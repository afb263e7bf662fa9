import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { openTwoEnds, type TwoEnds } from './two-ends.ts';

/** Ends that the tests of a file share: opened before the first, closed after the last. */
export function sharedEnds(): TwoEnds {
  let opened: TwoEnds;
  beforeAll(async () => {
    opened = await openTwoEnds();
  });
  afterAll(() => opened.close());
  return endsOf(() => opened);
}

/** Ends that each test of a file has for itself. */
export function endsForEach(): TwoEnds {
  let opened: TwoEnds;
  beforeEach(async () => {
    opened = await openTwoEnds();
  });
  afterEach(() => opened.close());
  return endsOf(() => opened);
}

/** An issue for one test, a day and more after what the tests before it did, with no fault that they left behind. */
export async function issueAnew(ends: TwoEnds, title = 'Export drops a row') {
  ends.shop.standIn.faults.clear();
  ends.github.faults.clear();
  await ends.pass(100_000);
  const { number } = ends.github.people.open('octo/repo', { title });
  return { number, place: `octo/repo#${number}` };
}

/** Ends that are to be opened later. */
const endsOf = (opened: () => TwoEnds): TwoEnds => ({
  get shop() {
    return opened().shop;
  },
  get github() {
    return opened().github;
  },
  get repository() {
    return opened().repository;
  },
  name: (number) => opened().name(number),
  run: (task, how) => opened().run(task, how),
  pass: (seconds) => opened().pass(seconds),
  address: (conversation) => opened().address(conversation),
  close: () => opened().close(),
});
