import { expect, test } from 'vitest';
import { inputProblem } from '../../src/workflows/input-problem.ts';

const stillThere = { canned: 'still-there' };

test.each([
  [{ within: '91 days' }, 'more than 90 days'],
  [{ within: 'soon' }, 'such as "3 days"'],
  [{ nudges: [{ after: '7 days', say: stillThere }] }, 'not before the end of within'],
  [
    {
      nudges: [
        { after: '2 days', say: stillThere },
        { after: '1 day', say: stillThere },
      ],
    },
    'in the order of their times',
  ],
  [{ question: { canned: 'a', text: 'b' } }, 'question'],
  [{ ifSilent: [{ close: true }] }, 'ifSilent'],
])('the schema refuses %j', (more, words) => {
  const input = { conversationId: 1, within: '7 days', ...more };
  expect(inputProblem('awaitCustomerReply', input)).toContain(words);
});
