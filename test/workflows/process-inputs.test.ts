import { expect, test } from 'vitest';
import { inputProblem } from '../../src/workflows/input-problem.ts';
import { secondsIn } from '../../src/workflows/spans.ts';

test.each([
  ['1 second', 1],
  ['90 seconds', 90],
  ['5 minutes', 300],
  ['2 hours', 7_200],
  ['3 days', 259_200],
  ['1 week', 604_800],
])('%s is %i seconds', (span, seconds) => {
  expect(secondsIn(span)).toBe(seconds);
});

const sweep = { silentFor: '10 minutes', closeAfter: '1 second', nudge: { text: 'Still there?' } };
test.each([
  [{ silentFor: '3' }, 'such as "3 days"'],
  [{ silentFor: '0 days' }, 'such as "3 days"'],
  [{ status: ['resolved'] }, 'status'],
  [{ nudge: 'hello' }, 'nudge'],
  [{ nudge: { text: ' \n' } }, 'is blank'],
  [{ nudge: { canned: ' ' } }, 'is blank'],
  [{ labels: ['a,b'] }, 'without commas'],
  [{ limit: 1_001 }, 'limit'],
  [{ silentfor: '3 days' }, 'silentfor'],
])('sweepStale refuses %j', (more, words) => {
  expect(inputProblem('sweepStale', sweep)).toBe(undefined);
  expect(inputProblem('sweepStale', { ...sweep, ...more })).toContain(words);
});

const guard = {
  targets: { firstResponse: { within: '3 seconds', warnBefore: '2 seconds' } },
  warn: { labels: ['soon'] },
  missed: { labels: ['late'], priority: 'urgent' },
};
test.each([
  [{ targets: {} }, 'targets'],
  [{ missed: undefined, warn: undefined }, 'neither warn nor missed was given'],
  [{ warn: undefined }, 'warn and warnBefore of a target go together'],
  [{ targets: { firstResponse: { within: '1 hour', warnBefore: '1 hour' } } }, 'is as long as a target or longer'],
  [{ targets: { firstResponse: { within: 'soon' } } }, 'such as "3 days"'],
  [{ missed: { agents: 1 } }, 'agents'],
])('guardFirstResponse refuses %j', (more, words) => {
  expect(inputProblem('guardFirstResponse', guard)).toBe(undefined);
  expect(inputProblem('guardFirstResponse', JSON.parse(JSON.stringify({ ...guard, ...more })))).toContain(words);
});
