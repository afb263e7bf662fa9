import { afterEach, describe, expect, it } from 'vitest';
import { type StandIn, startStandIn } from '../../src/testing/index.ts';
import { createPlayer } from './player.ts';
import { recordedFile } from './recorded.ts';

let standIn: StandIn;
afterEach(() => standIn.close());

/** Where the stand-in has the route and answers otherwise: what it lacks, and the steps that show it. */
const otherwise: Record<string, Record<string, number[]>> = {
  '01': { 'no sign-in address (an unknown route, which the Platform API does not tell from a missing row)': [14] },
  '02': { 'no e-mail inboxes': [45, 49] },
  '12': {
    'every account has the same features': [1, 6, 7, 8, 10, 12, 14, 16],
    'no advanced search': [18, 19, 20],
    "Chatwoot's own lines come after the answer, never in it": [40],
    'pictures are not measured': [56, 57],
    'avatars cannot be removed': [185],
    'no uploads ahead of a message': [236, 284],
    'companies have no routes, so none was renamed': [244, 256, 257, 261, 263, 296],
    'no import of contacts': [330, 331],
    'no counts of unread conversations, no contacts that are online': [13, 15, 17, 61, 153, 154],
  },
  '13': {
    'no SMS inboxes': [3],
    'no SLA policies': [26],
    'no macros': [61],
    'no custom roles': [78],
    'no avatars of inboxes, bots and users': [184, 206, 238],
    'no bulk creation of agents': [202],
    "no avatars of the platform's bots, no migration of e-mail channels": [254, 255, 257, 258],
  },
};

/** What the stand-in answers where it has no route; none of its own answers under /api/v1 looks like this. */
const noRoute = (answer: unknown) => JSON.stringify(answer) === '{"status":404,"error":"Not Found"}';

describe('recordings that it need not cover, as far as it has their routes', () => {
  it.each([
    ['01', 38],
    ['02', 90],
    ['12', 110],
    ['13', 35],
  ])('file %s: at least %i calls agree, the others are listed', async (file, atLeast) => {
    standIn = await startStandIn();
    const player = createPlayer(standIn);
    const different: number[] = [];
    let agreed = 0;
    for (const call of recordedFile(file).steps) {
      if (!('request' in call)) continue;
      const differences = await player.play(call).catch((error: unknown) => [String(error)]);
      await standIn.idle();
      if (call.request.path.startsWith('/api/v1') && noRoute(player.last.answer)) continue;
      if (differences.length > 0) different.push(call.step);
      else agreed++;
    }
    const listed = Object.values(otherwise[file] ?? {}).flat();
    expect(different).toEqual(listed.sort((one, other) => one - other));
    expect(agreed).toBeGreaterThanOrEqual(atLeast);
  });
});
