import { kindOf } from '../chatwoot/errors.ts';

/** Undefined instead of `NotFound`, where that is an answer. */
export async function unlessMissing<Data>(asking: Promise<Data>): Promise<Data | undefined> {
  try {
    return await asking;
  } catch (error) {
    if (kindOf(error) === 'NotFound') return undefined;
    throw error;
  }
}
