import * as account from './account.ts';
import * as accountAgentBots from './account-agent-bots.ts';
import * as agents from './agents.ts';
import * as assignableAgents from './assignable-agents.ts';
import * as auditLogs from './audit-logs.ts';
import * as automationRules from './automation-rules.ts';
import * as bulkActions from './bulk-actions.ts';
import * as cannedResponses from './canned-responses.ts';
import * as contactInboxes from './contact-inboxes.ts';
import * as contactLabels from './contact-labels.ts';
import * as contactNotes from './contact-notes.ts';
import * as contacts from './contacts.ts';
import * as conversationAssignments from './conversation-assignments.ts';
import * as conversationLabels from './conversation-labels.ts';
import * as conversationParticipants from './conversation-participants.ts';
import * as conversations from './conversations.ts';
import * as csatSurveyPage from './csat-survey-page.ts';
import * as csatSurveyResponses from './csat-survey-responses.ts';
import * as customAttributes from './custom-attributes.ts';
import * as customFilters from './custom-filters.ts';
import * as helpCenter from './help-center.ts';
import * as inboxMembers from './inbox-members.ts';
import * as inboxes from './inboxes.ts';
import * as integrations from './integrations.ts';
import * as labels from './labels.ts';
import * as messages from './messages.ts';
import * as platformAccountUsers from './platform/account-users.ts';
import * as platformAccounts from './platform/accounts.ts';
import * as platformAgentBots from './platform/agent-bots.ts';
import * as platformUsers from './platform/users.ts';
import * as profile from './profile.ts';
import * as publicApiContacts from './public-api/contacts.ts';
import * as publicApiConversations from './public-api/conversations.ts';
import * as publicApiCsatSurvey from './public-api/csat-survey.ts';
import * as publicApiInboxes from './public-api/inboxes.ts';
import * as publicApiMessages from './public-api/messages.ts';
import * as reportingEvents from './reporting-events.ts';
import * as reports from './reports.ts';
import * as search from './search.ts';
import * as summaryReports from './summary-reports.ts';
import * as teamMembers from './team-members.ts';
import * as teams from './teams.ts';
import * as uploads from './uploads.ts';
import * as webhooks from './webhooks.ts';

/** Every operation under its dotted name: one file a prefix, and the name of a row is its place here (a test holds that). */
export const endpoints = {
  csatSurveyPage,
  account,
  auditLogs,
  accountAgentBots,
  agents,
  cannedResponses,
  customAttributes,
  contacts,
  contactLabels,
  contactInboxes,
  automationRules,
  helpCenter,
  conversations,
  conversationAssignments,
  conversationLabels,
  inboxes,
  inboxMembers,
  labels,
  messages,
  integrations,
  profile,
  teams,
  teamMembers,
  customFilters,
  webhooks,
  reportingEvents,
  reports,
  summaryReports,
  conversationParticipants,
  bulkActions,
  contactNotes,
  search,
  csatSurveyResponses,
  uploads,
  assignableAgents,
  platform: {
    accounts: platformAccounts,
    accountUsers: platformAccountUsers,
    agentBots: platformAgentBots,
    users: platformUsers,
  },
  publicApi: {
    inboxes: publicApiInboxes,
    contacts: publicApiContacts,
    conversations: publicApiConversations,
    messages: publicApiMessages,
    csatSurvey: publicApiCsatSurvey,
  },
};
