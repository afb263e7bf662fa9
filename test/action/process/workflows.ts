import {
  ApplicationFailure,
  condition,
  defineQuery,
  defineSignal,
  defineUpdate,
  setHandler,
} from '@temporalio/workflow';

export * from '../../../src/workflows/index.ts';

/** Somebody's own workflow: counts until it is told to end. */
export async function counter(from = 0, step = 1): Promise<number> {
  let at = from;
  let ends = false;
  setHandler(defineSignal<[number?]>('add'), (by = step) => {
    at += by;
  });
  setHandler(defineQuery<number, [number?]>('times'), (factor = 1) => at * factor);
  setHandler(defineUpdate<number, [number, number?]>('addTwo'), (one, other = 0) => {
    at += one + other;
    return at;
  });
  const validator = (most: number) => {
    if (most < 0) throw new Error('Carol wrote: below 0');
  };
  const capTo = async (most: number) => {
    if (at > most) throw ApplicationFailure.nonRetryable('Carol wrote: too many', 'TooManyParcelsInTheBasket');
    await condition(() => ends);
  };
  setHandler(defineUpdate<void, [number]>('capTo'), capTo, { validator });
  setHandler(defineQuery('broken'), () => {
    throw new Error('Carol wrote: no');
  });
  setHandler(defineSignal('end'), () => {
    ends = true;
  });
  await condition(() => ends);
  return at;
}

/** Somebody's own workflow that fails with what a customer wrote. */
export async function fails(): Promise<never> {
  throw ApplicationFailure.nonRetryable('Carol wrote: my parcel is gone', 'ParcelLost');
}
