import { z } from 'zod';
import { closingActs, closingKinds, toldKinds } from '../../activities/verbs/loop/closing.ts';
import { mostLinked } from '../close-the-loop-report.ts';
import { id, meantAccount } from './parts.ts';

/** An issue’s URL; whether it is one is for the rules. */
const issue = z.string();
const timeAdvice = 'give an ISO time with its zone, as GitHub writes it: 2026-03-01T12:00:00Z.';
const time = z.iso.datetime({ offset: true, error: timeAdvice }).meta({ patternErrorMessage: timeAdvice });
const text = z.string().min(1);

/** What `closeTheLoop` takes: one closing of one issue, or with `reopenedAt` its reopening. */
export const closeTheLoopInput = z.strictObject({
  issue: issue.describe('The issue’s URL.'),
  issueId: id.describe('GitHub’s numeric id of the issue, which a rename of the repository keeps.'),
  ...meantAccount,
  formerIds: z.array(id).optional().describe('Ids that the issue had before it was transferred.'),
  formerNames: z
    .array(issue)
    .optional()
    .describe('URLs that the issue had before its repository was renamed or it was transferred.'),
  closedAt: time.describe('When it was closed; of a reopening: when the closing was that is over.'),
  kind: z.enum(closingKinds).optional().describe('Why it was closed. Required, unless reopenedAt is given.'),
  act: z
    .enum(closingActs)
    .optional()
    .describe('What is done with each conversation. Required, unless reopenedAt is given.'),
  reason: text.optional().describe('GitHub’s word for why it was closed; required for the kind other.'),
  version: text.optional().describe('The release’s tag; required for the kind release.'),
  title: text.optional().describe('The issue’s title, for texts that name it.'),
  showUrl: z.boolean().optional().describe('True: customers may be given the issue’s URL. False unless told.'),
  resolved: z
    .enum(['tell', 'leave'])
    .optional()
    .describe('What to do with conversations that are resolved already; tell unless told.'),
  active: z
    .enum(['tell', 'hand-over'])
    .optional()
    .describe('What to do with those whose customer or assignee wrote since the link; tell unless told.'),
  optOutLabel: text.optional().describe('A conversation with this label is left alone; no-issue-updates unless told.'),
  texts: z
    .partialRecord(z.enum(toldKinds), z.union([text, z.record(z.string(), text)]))
    .optional()
    .describe('Texts by kind, each one text or one for each language; the built-in ones unless told.'),
  reopenedAt: time.optional().describe('When it was opened again; the input is then about a reopening.'),
  open: z
    .boolean()
    .optional()
    .describe('Of a reopening: true opens the conversations too. False unless told: a note alone.'),
  fromAttribute: z
    .boolean()
    .optional()
    .describe('True: the attribute github_issue links by itself, though visitors can write it. False unless told.'),
  notesSince: time
    .optional()
    .describe(
      'An agent’s note from before links nothing that no label, attribute or record confirms; all do unless told.',
    ),
  limit: z
    .int()
    .min(1)
    .max(mostLinked)
    .optional()
    .describe('The most linked conversations, 50 unless told; more are refused before anything is said.'),
  certainFirst: z
    .boolean()
    .optional()
    .describe('True only where nobody can have told of this closing before: it sends without looking first.'),
});

export type CloseTheLoopProcess = z.infer<typeof closeTheLoopInput>;
