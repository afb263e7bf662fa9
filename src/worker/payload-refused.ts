/**
 * A payload that the codec cannot read: one sentence for people, which holds nothing of what the payload says. It stands
 * alone, since the codec needs a package that a worker without keys may lack.
 */
export class PayloadRefused extends Error {
  override readonly name = 'PayloadRefused';
}
