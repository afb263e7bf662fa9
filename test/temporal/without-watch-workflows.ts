import { condition, setHandler } from '@temporalio/workflow';
import { follow, unfollow } from '../../src/workflows/follow.ts';

export { awaitCustomerReply } from '../../src/workflows/await-customer-reply.ts';

/** Stands where the watch stands and reads nothing: nobody is ever told of anything. */
export async function watchConnection(): Promise<void> {
  let over = false;
  setHandler(follow, () => {});
  setHandler(unfollow, () => {
    over = true;
  });
  await condition(() => over);
}
