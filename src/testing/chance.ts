import type { Chance } from './world.ts';

const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const first = ['holy', 'quiet', 'bright', 'small', 'green', 'autumn', 'silent', 'proud'];
const second = ['grass', 'river', 'cloud', 'forest', 'stone', 'field', 'breeze', 'leaf'];

/** @param random numbers from 0 up to 1. */
export function createChance(random: () => number): Chance {
  const below = (limit: number) => Math.floor(random() * limit);
  const letters = (count: number, from: string) =>
    Array.from({ length: count }, () => from[below(from.length)]).join('');
  const hex = (count: number) => letters(count, '0123456789abcdef');
  return {
    token: () => letters(24, alphabet),
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-${letters(1, '89ab')}${hex(3)}-${hex(12)}`,
    name: () => `${first[below(first.length)]}-${second[below(second.length)]}-${100 + below(900)}`,
  };
}
