import { describe, expect, it } from 'vitest';
import { failedInBulk } from '../../../src/action/process/bulk-failures.ts';
import { workDirectly } from '../../../src/action/process/direct.ts';
import { refuseReadableTexts } from '../../../src/action/process/history-texts.ts';
import { processDefaults } from '../../../src/action/process/inputs.ts';
import { readProcessSettings } from '../../../src/action/process/settings.ts';
import { beginStart } from '../../../src/action/process/temporal/begin-start.ts';
import type { Place } from '../../../src/action/process/temporal/place.ts';
import { issueIn, startKey, workflowIdOf } from '../../../src/action/process/workflow-id.ts';

const closing = {
  issue: 'https://github.com/Octo/Shop/issues/12',
  issueId: 500,
  closedAt: '2026-03-01T12:00:00Z',
  kind: 'completed',
  act: 'tell-and-resolve',
};
const read = (more: object) =>
  readProcessSettings({
    ...processDefaults,
    process: 'closeTheLoop',
    input: JSON.stringify({ ...closing, ...more }),
  });
const message = (more: object) =>
  read(more).then(
    () => 'nothing was refused',
    (error: Error) => error.message,
  );
const reopening = { kind: undefined, act: undefined, reopenedAt: '2026-03-02T12:00:00+02:00' };

describe('the input of closeTheLoop', () => {
  it.each([
    [{}],
    [{ kind: 'release', version: 'shop@1.4.0' }],
    [{ texts: { completed: 'Done.', release: { default: 'Out.', de: 'Fertig.' } }, limit: 10_000 }],
    [{ formerIds: [7], formerNames: ['https://github.corp.test/old/shop/issues/3'] }],
    [{ ...reopening, open: true }],
    [{ kind: 'other', reason: 'cannot_reproduce', act: 'hand-over' }],
  ])('is taken with %j', async (more) => {
    expect(await message(more)).toBe('nothing was refused');
  });

  it.each([
    [{ issue: 'octo/shop#12' }, 'the field issue was a text of 12 characters: give the URL of an issue, such as https'],
    [
      { issue: 'https://github.com/octo/shop/pull/12' },
      'the field issue was "https://github.com/octo/shop/pull/12": give',
    ],
    [{ closedAt: 'yesterday' }, 'the field closedAt was "yesterday": give an ISO time with its zone'],
    [{ closedAt: '2026-03-01T12:00:00' }, 'the field closedAt was "2026-03-01T12:00:00": give an ISO time'],
    [
      { kind: undefined },
      'the field kind is missing: give one of completed, not-planned, duplicate, release, other, or',
    ],
    [{ kind: 'done' }, 'the field kind was "done": give one of completed, not-planned, duplicate, release, other.'],
    [{ act: undefined }, 'the field act is missing: give one of tell-and-resolve, tell,'],
    [{ kind: 'release' }, 'the field version is missing: give the tag of the release'],
    [{ kind: 'other', act: 'hand-over' }, 'the field reason is missing: give GitHub’s word for why'],
    [{ reason: 'x' }, 'the field reason was "x": only the kind other has one'],
    [{ kind: 'other', reason: 'x' }, 'the field act was "tell-and-resolve": nothing can be told of the kind other'],
    [{ texts: { other: 'x' } }, 'the field texts'],
    [{ version: 'v1' }, 'the field version was "v1": only the kind release has one'],
    [{ open: true }, 'the field open was true: it means nothing for a closing'],
    [{ reopenedAt: reopening.reopenedAt }, 'the field kind was "completed": it means nothing for a reopening'],
    [{ texts: { complete: 'x' } }, 'the field texts'],
    [{ limit: 10_001 }, 'the field limit was 10001: give at most 10000.'],
    [{ formerNames: ['old/shop#3'] }, 'the field formerNames[0] was a text of 10 characters: give the URL'],
    [{ titel: 'x' }, 'the field titel means nothing; the nearest is title'],
  ])('is refused with %j, in words', async (more, words) => {
    expect((await message(more)).slice(0, words.length + 13)).toBe(`input input: ${words}`);
  });
});

describe('the workflow id of closeTheLoop', () => {
  it.each([
    [{}, 'octo/shop/12/closed-20260301T120000Z'],
    [{ issue: 'https://github.com/octo/shop/issues/12#issuecomment-1' }, 'octo/shop/12/closed-20260301T120000Z'],
    [{ kind: 'release', version: 'v1' }, 'octo/shop/12/released-20260301T120000Z'],
    [{ closedAt: '2026-03-01T14:00:00.000+02:00' }, 'octo/shop/12/closed-20260301T120000Z'],
    [reopening, 'octo/shop/12/reopened-20260302T100000Z'],
    [{ accountId: 2 }, 'octo/shop/12/closed-20260301T120000Z/account-2'],
    [
      { issue: 'https://github.corp.test:8443/octo/shop/issues/12' },
      'github.corp.test:8443/octo/shop/12/closed-20260301T120000Z',
    ],
  ])('of %j names issue and time', async (more, id) => {
    const { asked } = await read(more);
    if (asked.way !== 'process') throw new Error('no process');
    expect(workflowIdOf(asked, 'main', startKey(asked, {}))).toBe(`support/main/issue/${id}`);
  });

  it.each([
    [{}, '2', 2, '/account-2'],
    [{ accountId: 3 }, '2', 3, '/account-3'],
    [{}, '', undefined, 'T120000Z'],
  ])(
    'of a step that knows the account is that of the step close-the-loop (%j, %j)',
    async (more, given, account, end) => {
      const place = {
        connection: { operatorService: { listSearchAttributes: async () => ({}) } },
        namespace: 'default',
      };
      const { workflowId, args } = await beginStart(await read(more), given, place as unknown as Place, {});
      expect(workflowId).toMatch(new RegExp(`${end}$`));
      expect((args[0] as { accountId?: number }).accountId).toBe(account);
    },
  );

  it('comes with the issue as people write it', async () => {
    expect(issueIn(closing)).toBe('Octo/Shop#12');
    expect(issueIn({ issue: 'https://github.corp.test/octo/shop/issues/12' })).toBe('github.corp.test/octo/shop#12');
    expect(issueIn({ conversationId: 3 })).toBeUndefined();
  });
});

describe('texts in the history', () => {
  const refused = async (more: object, plainHistory = false, hasCodec = false) => {
    const settings = { ...(await read(more)), plainHistory };
    try {
      refuseReadableTexts(settings, hasCodec);
      return undefined;
    } catch (error) {
      return (error as Error).message;
    }
  };

  it.each([
    [{ title: 'Crash' }, 'title'],
    [{ texts: { completed: 'Done.' } }, 'texts.completed'],
    [{ texts: { release: { de: 'Fertig.' } } }, 'texts.release.de'],
  ])('%j is refused, however short, unless it is encrypted or allowed', async (more, path) => {
    expect(await refused(more)).toBe(
      `input input: ${path} is a text that Temporal's history would keep readable: give CHATWOOT_FLOWS_CODEC_KEYS to encrypt it, or plain-history: true to accept that.`,
    );
    expect(await refused(more, true)).toBeUndefined();
    expect(await refused(more, false, true)).toBeUndefined();
  });

  it('addresses of issues and tags of releases are none', async () => {
    expect(await refused({ kind: 'release', version: 'shop@1.4.0', formerNames: [closing.issue] })).toBeUndefined();
  });
});

it('without Temporal is sent to the step that does the same', async () => {
  const settings = await read({});
  const deps = { env: {}, time: {}, report: {}, info: () => {}, note: () => {} } as never;
  await expect(workDirectly(settings, processDefaults, deps)).rejects.toThrow(
    /the process closeTheLoop waits, so it needs a Temporal server and a worker: .* in the step's env\. Without Temporal the step close-the-loop does the same in its own job\.$/,
  );
});

it('that left conversations undone fails the step that waited for it', () => {
  const failed = [{ conversationId: 7, kind: 'Forbidden' }];
  expect(() => failedInBulk({ linked: 3, failed, failedCount: 1 }, 'closeTheLoop')).toThrow(
    'closeTheLoop: 1 of 3 conversations could not be worked on: 7 (Forbidden). The rest is done; the output result names all.',
  );
  expect(() => failedInBulk({ linked: 3, failed: [], failedCount: 0 }, 'closeTheLoop')).not.toThrow();
});
