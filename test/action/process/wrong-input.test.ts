import { describe, expect, it } from 'vitest';
import { type ProcessInputs, processDefaults } from '../../../src/action/process/inputs.ts';
import { readProcessSettings } from '../../../src/action/process/settings.ts';

const sentence = (inputs: Partial<ProcessInputs>) =>
  readProcessSettings({ ...processDefaults, ...inputs }).then(
    () => 'nothing was refused',
    (error: Error) => error.message,
  );

describe('the input of a process is refused with the field, what it was and what is allowed', () => {
  it.each<[string, object, string]>([
    ['setStatusInBulk', {}, 'the field limit is missing: give a whole number.'],
    ['setStatusInBulk', { ids: [1, 'a'], limit: 5, status: 'open' }, 'the field ids[1] was "a": give a whole number.'],
    [
      'setStatusInBulk',
      { ids: [1], limit: 5, status: 'close' },
      'the field status was "close": give one of open, resolved, pending, snoozed.',
    ],
    ['setStatusInBulk', { ids: [1], limit: 0, status: 'open' }, 'the field limit was 0: give at least 1.'],
    ['setStatusInBulk', { ids: [0], limit: 1, status: 'open' }, 'the field ids[0] was 0: give a number above 0.'],
    [
      'setStatusInBulk',
      { ids: [1], limit: 1, status: 'snoozed', snoozedUntil: '2030-01-31' },
      'the field snoozedUntil was "2030-01-31": give whole seconds since 1970, or an ISO time with its zone such as 2030-01-31T09:00:00Z.',
    ],
    [
      'setStatusInBulk',
      { ids: [1], limit: 1, status: 'open', snoozedUntil: 1_900_000_000 },
      'the field snoozedUntil was 1900000000: it goes with status snoozed only, so leave it out.',
    ],
    [
      'setStatusInBulk',
      { ids: [1, 2], limit: 1, status: 'open' },
      'the field limit was 1: ids names more conversations than limit allows: raise limit, or choose fewer.',
    ],
    [
      'setStatusInBulk',
      { limit: 1, status: 'open' },
      'the field ids is missing: give either ids or filter, exactly one of them.',
    ],
    [
      'setStatusInBulk',
      { ids: [1], limit: 1, statsu: 'open', status: 'open' },
      'the field statsu means nothing; the nearest is status (fields: ids, filter, limit, status, snoozedUntil, by, pageSize, accountId).',
    ],
    [
      'awaitCustomerReply',
      { conversationID: 42, within: '3 days' },
      'the field conversationID means nothing; the nearest is conversationId (fields: conversationId, question, key, within, nudges, ifSilent, anyConversation, snooze, checkEverySeconds, accountId).',
    ],
    ['setStatusInBulk', { ids: [], limit: 1, status: 'open' }, 'the field ids was a list of 0: give at least 1 item.'],
    [
      'awaitCustomerReply',
      { conversationId: 42, within: '3 dys' },
      'the field within was "3 dys": give a whole number above 0, a space and seconds, minutes, hours, days or weeks, such as "3 days".',
    ],
    [
      'awaitCustomerReply',
      { conversationId: 42, within: '3 days', question: 'Hi!' },
      'the field question was a text of 3 characters: give {canned: …}, or {text: …}.',
    ],
    [
      'awaitCustomerReply',
      { conversationId: 42, within: '3 days', question: { canned: 5 } },
      'the field question.canned was 5: give a text.',
    ],
    [
      'awaitCustomerReply',
      { conversationId: 42, within: '3 days', ifSilent: [{ status: 'opn' }] },
      'the field ifSilent[0].status was "opn": give one of open, resolved, pending, snoozed.',
    ],
    [
      'awaitCustomerReply',
      { conversationId: 42, within: '3 days', nudges: [{ after: '5 days', say: { canned: 'a' } }] },
      'the field nudges[0].after was "5 days": not before the end of within: give a shorter span.',
    ],
    [
      'guardFirstResponse',
      { targets: { firstResponse: { within: '1 hour', perPriority: { urgnt: '1 hour' } } }, missed: {} },
      'the field targets.firstResponse.perPriority.urgnt means nothing; the nearest is urgent (fields: urgent, high, medium, low).',
    ],
    [
      'guardFirstResponse',
      { targets: { firstResponse: { within: '1 hour' } }, missed: { agent: true } },
      'the field missed.agent was true: give a whole number, or a text.',
    ],
    [
      'sweepStale',
      { silentFor: '3 days', closeAfter: '1 day', nudge: { canned: 'x' }, labels: ['a,b'] },
      'the field labels[0] was a text of 3 characters: give label titles without commas.',
    ],
  ])('%s %j', async (process, input, words) => {
    expect(await sentence({ process, input: JSON.stringify(input) })).toBe(`input input: ${words}`);
  });

  it('and one that is right is taken', async () => {
    const input =
      'conversationId: 42\nwithin: 3 days\nquestion: { canned: which-version }\nifSilent:\n  - status: resolved';
    expect(await sentence({ process: 'awaitCustomerReply', input })).toBe('nothing was refused');
  });
});

const start = { process: 'setStatusInBulk', input: '{ids: [1], limit: 1, status: open}' };
const own = { workflow: 'counter', 'task-queue': 'q' };

describe('inputs that do not go together, or mean nothing alone', () => {
  it.each<[Partial<ProcessInputs>, string]>([
    [
      {},
      'inputs: nothing to do is named: give process, workflow, or workflow-id with signal, update, query, cancel or wait.',
    ],
    [{ 'workflow-id': 'a' }, 'inputs: nothing to do is named'],
    [
      { process: 'sweepStal' },
      'input process: "sweepStal" is not a process that can be started; the nearest is sweepStale',
    ],
    [{ process: 'watchConnection' }, 'input process: "watchConnection" is not a process that can be started'],
    [{ ...start, workflow: 'x' }, 'inputs: process and workflow do not go together'],
    [{ ...start, cancel: 'true' }, 'inputs: process and cancel do not go together'],
    [{ signal: 'pause' }, 'input workflow-id: it is missing: give the id of the workflow that signal is for.'],
    [{ 'workflow-id': 'a', signal: 'x', input: '1' }, 'input input: it only means something with process or workflow'],
    [{ ...start, args: '1' }, 'input args: it only means something with workflow, signal, update or query'],
    [{ ...own, args: '1', input: '1' }, 'input args: input is given too: give one of the two.'],
    [{ workflow: 'counter' }, 'input task-queue: it is missing'],
    [
      { 'workflow-id': 'a', signal: 'x', 'task-queue': 'q' },
      'input task-queue: it only means something when something is started',
    ],
    [{ 'workflow-id': 'a', query: 'x', wait: 'true' }, 'input wait: a query is answered at once'],
    [{ ...start, wait: 'yes' }, 'input wait: it was "yes": give true or false.'],
    [
      { ...start, 'on-conflict': 'replace' },
      'input on-conflict: it was "replace": give one of once, use-existing, start-again-when-closed, terminate-existing, fail.',
    ],
    [{ ...start, connection: 'My Shop' }, 'input connection: it was "My Shop": give the name'],
    [{ ...start, input: '- 1' }, 'input input: it is not an object: give the fields of setStatusInBulk'],
    [{ ...start, input: '{a' }, 'input input: it is neither YAML nor JSON'],
  ])('%o', async (inputs, words) => {
    expect((await sentence(inputs)).slice(0, words.length)).toBe(words);
  });
});
