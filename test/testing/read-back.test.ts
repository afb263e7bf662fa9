import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type StandIn, startStandIn } from '../../src/testing/index.ts';
import { ask } from './client.ts';
import { createPlayer } from './player.ts';
import { readBacks, storesNothing, type Write } from './read-back.ts';
import { type Receiver, startReceiver } from './receiver.ts';
import { recordedFile } from './recorded.ts';

let standIn: StandIn;
let receiver: Receiver;
beforeEach(async () => {
  receiver = await startReceiver();
});
afterEach(async () => {
  await standIn.close();
  await receiver.close();
});

describe('every accepted write is seen by the next read', () => {
  it.each(['03', '04', '05', '06', '09', '10'])('file %s', async (file) => {
    standIn = await startStandIn();
    const player = createPlayer(standIn, receiver.url);
    let writes = 0;
    for (const call of recordedFile(file).steps) {
      if (!('request' in call)) continue;
      await player.play(call);
      const name = call.operation ?? `${call.request.method} ${call.request.path}`;
      if (call.request.method === 'GET' || call.response.status >= 300 || storesNothing.has(name)) continue;
      const back = readBacks[name]?.(player.last as Write);
      const where = `${file} step ${call.step} ${name}`;
      expect(back, `${where} has no read`).toBeDefined();
      if (!back) continue;
      const read = await ask(standIn, 'GET', back.path);
      expect(read.status, where).toBe(back.status ?? 200);
      back.shows(read.body);
      writes++;
    }
    expect(writes).toBeGreaterThan(10);
  });
});
