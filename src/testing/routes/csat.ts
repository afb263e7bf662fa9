import { contact } from '../answers/contact.ts';
import { agent } from '../answers/people.ts';
import { iso, isoOrNull, seconds } from '../answers/times.ts';
import { type Call, objectOf, on, Page, type Params, publicRoute, type Route, textOf } from '../http/call.ts';
import { bareNotFound, crash, Refusal } from '../refusal.ts';
import { saveMessage } from '../rules/messages.ts';
import type { Contact, Conversation, CsatResponse, Inbox, Message } from '../state/conversation-records.ts';

/** The survey that follows a resolved conversation. */
export const csatRoutes: Route[] = [
  publicRoute('GET', '/csat_survey/:uuid', (call) => {
    const { row, survey } = surveyOf(call);
    return shown(call, row, survey);
  }),
  ...['PUT', 'PATCH'].map((method) => publicRoute(method, '/csat_survey/:uuid', answerSurvey)),
  on.get('administrator', '/csat_survey_responses', ({ world, account, query }) =>
    world.state.csatResponses
      .filter((row) => row.accountId === account.id && wanted(query, row))
      .reverse()
      .slice(0, 25)
      .map((row) => {
        const user = world.state.users.get(row.assignedAgentId ?? -1);
        return {
          id: row.id,
          rating: row.rating,
          feedback_message: row.feedbackMessage,
          csat_review_notes: null,
          review_notes_updated_at: null,
          account_id: row.accountId,
          message_id: row.messageId,
          contact: contact(world.state.contacts.get(row.contactId) as Contact),
          conversation_id: world.state.conversations.get(row.conversationId)?.displayId,
          ...(user ? { assigned_agent: agent(world.state, user, account.id) } : {}),
          created_at: seconds(row.createdAt),
        };
      }),
  ),
  {
    method: 'GET',
    url: '/survey/responses/:uuid',
    kind: 'public',
    handle: ({ headers }) => {
      if (!headers.accept?.includes('text/html')) throw new Refusal(406, { status: 406, error: 'Not Acceptable' });
      return new Page('<!DOCTYPE html><html><title>Survey</title><body>A survey of the stand-in.</body></html>');
    },
  },
];

/** Narrows the list: by rating, by agents, by a period of which both ends are named. */
function wanted({ rating, user_ids: users, since, until }: Params, row: CsatResponse): boolean {
  const at = row.createdAt / 1000;
  return (
    (rating === undefined || row.rating === Number(rating)) &&
    (users === undefined ||
      [users]
        .flat()
        .map(Number)
        .includes(row.assignedAgentId ?? -1)) &&
    (since === undefined ||
      until === undefined ||
      (at >= Number.parseInt(String(since), 10) && at < Number.parseInt(String(until), 10)))
  );
}

function surveyOf({ world, path }: Call): { row: Conversation; survey: Message } {
  const row = world.state.conversations.find(({ uuid }) => uuid === path.uuid);
  const survey = row?.messages.findLast(({ contentType }) => contentType === 'input_csat');
  if (!row || !survey) throw bareNotFound();
  return { row, survey };
}

/** The answer shows what was stored before this call (06 steps 31 and 32); a rating out of range is ignored. */
function answerSurvey(call: Call) {
  const { world, body } = call;
  const { row, survey } = surveyOf(call);
  const before = shown(call, row, survey);
  const submitted = objectOf(objectOf(body.message)?.submitted_values);
  if (!submitted) throw crash();
  const answer = objectOf(submitted.csat_survey_response);
  const rating = Number(answer?.rating);
  if (!Number.isInteger(rating) || rating < 1 || rating > 5) return before;
  const now = world.now();
  const { csatResponses } = world.state;
  const old = csatResponses.find(({ messageId }) => messageId === survey.id);
  const feedbackMessage = textOf(answer?.feedback_message);
  if (old) Object.assign(old, { rating, feedbackMessage, updatedAt: now });
  else {
    csatResponses.insert({
      id: csatResponses.nextId(),
      accountId: row.accountId,
      conversationId: row.id,
      messageId: survey.id,
      contactId: row.contactId,
      assignedAgentId: row.assigneeId,
      rating,
      feedbackMessage,
      createdAt: now,
      updatedAt: now,
    });
  }
  saveMessage(world, survey, { contentAttributes: { ...survey.contentAttributes, submitted_values: submitted } });
  return before;
}

function shown({ world }: Call, row: Conversation, survey: Message) {
  const response = world.state.csatResponses.find(({ messageId }) => messageId === survey.id);
  return {
    id: survey.id,
    csat_survey_response: response ? rawResponse(response) : null,
    display_type: 'emoji',
    content: null,
    inbox_avatar_url: '',
    inbox_name: (world.state.inboxes.get(row.inboxId) as Inbox).name,
    locale: world.state.accounts.get(row.accountId)?.locale,
    // The internal id, unlike everywhere else.
    conversation_id: row.id,
    created_at: isoOrNull(survey.createdAt),
  };
}

const rawResponse = (row: CsatResponse) => ({
  id: row.id,
  account_id: row.accountId,
  conversation_id: row.conversationId,
  message_id: row.messageId,
  rating: row.rating,
  feedback_message: row.feedbackMessage,
  contact_id: row.contactId,
  assigned_agent_id: row.assignedAgentId,
  created_at: iso(row.createdAt),
  updated_at: iso(row.updatedAt),
  csat_review_notes: null,
  review_notes_updated_at: null,
  review_notes_updated_by_id: null,
});
