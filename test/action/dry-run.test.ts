import { expect, it } from 'vitest';
import { plan, planLine } from '../../src/action/dry-run.ts';
import { createReport } from '../../src/action/report.ts';
import { mostRows, type SummarySink, writeSummary } from '../../src/action/summary.ts';
import { endpoints } from '../../src/activities/endpoints/index.ts';

it('shows a text as a text that holds a command of the runner', () => {
  // The runner carries this older form out wherever in a line it stands (actions/runner, ActionCommand.TryParse).
  const content = 'x ##[set-output name=ok;]true';
  const line = planLine({ operation: 'messages.create', request: 'POST /x', fields: { content } });
  expect(line).not.toContain('##[');
  expect(JSON.parse(/\{.*\}/.exec(line)?.[0] ?? '')).toEqual({ content });
});

it('takes digits for an id only where an id belongs: a text of digits may be a code for one person', () => {
  const { fields } = plan(endpoints.messages.create, { account_id: 1, conversation_id: 42, content: '482913' }, false);
  expect(fields).toEqual({ content: '(a text of 6 characters)' });
  const asked = plan(endpoints.conversations.list, { account_id: 1, inbox_id: '3', labels: ['77'] }, false);
  expect(asked.fields).toEqual({ inbox_id: '3', labels: '(a list of 1)' });
});

it('writes no more lines into the summary than anybody reads, so that it stays below its 1 MB', async () => {
  const written: string[] = [];
  const sink: SummarySink = {
    addHeading: () => sink,
    addRaw: (text) => {
      written.push(text);
      return sink;
    },
    addTable: () => sink,
    write: async () => undefined,
  };
  const report = createReport();
  report.notes.push(...Array.from({ length: 10_000 }, (_, at) => `Would send ${at}.`));
  const env = { GITHUB_STEP_SUMMARY: '/dev/null' };
  await writeSummary(sink, env, report, { connection: undefined, failure: undefined, dryRun: true });
  expect(written.join('').match(/<li>/g)).toHaveLength(mostRows + 1);
  expect(written.join('')).toContain('and 9800 more');
});
