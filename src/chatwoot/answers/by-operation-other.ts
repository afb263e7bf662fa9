import type { AuditLogPage } from './audit-log.ts';
import type { ChannelType, Empty, Html, Page } from './common.ts';
import type { CsatMetrics, CsatResponse, CsatSurvey } from './csat.ts';
import type { AccountUser, LoginUrl, PlatformAccount, PlatformAgentBot, PlatformUser } from './platform.ts';
import type { PublicContact, PublicContactRow, PublicConversation, PublicInbox, PublicMessage } from './public-api.ts';
import type {
  AccountConversationMetrics,
  AccountSummary,
  AgentConversationMetrics,
  OutgoingCount,
  ReportingEvent,
  ReportingEventMeta,
  TimeseriesPoint,
} from './report.ts';
import type { ChannelSummary, InboxLabelMatrix, ResponseTimes, SummaryRow } from './summary-report.ts';

/** What the operations answer that serve reports, the customer and the platform app. */
export interface OtherAnswers {
  'auditLogs.list': AuditLogPage;
  'csatSurveyPage.get': Html;
  'csatSurveyResponses.list': CsatResponse[];
  'csatSurveyResponses.getMetrics': CsatMetrics;
  'platform.accountUsers.list': AccountUser[];
  'platform.accountUsers.create': AccountUser;
  'platform.accountUsers.delete': Empty;
  'platform.accounts.create': PlatformAccount;
  'platform.accounts.get': PlatformAccount;
  'platform.accounts.update': PlatformAccount;
  'platform.accounts.delete': Empty;
  'platform.agentBots.list': PlatformAgentBot[];
  'platform.agentBots.create': PlatformAgentBot;
  'platform.agentBots.get': PlatformAgentBot;
  'platform.agentBots.update': PlatformAgentBot;
  'platform.agentBots.delete': Empty;
  'platform.users.create': PlatformUser;
  'platform.users.get': PlatformUser;
  'platform.users.update': PlatformUser;
  'platform.users.delete': Empty;
  'platform.users.getLoginUrl': LoginUrl;
  'publicApi.contacts.create': PublicContact;
  'publicApi.contacts.get': PublicContact;
  'publicApi.contacts.update': PublicContactRow;
  'publicApi.conversations.create': PublicConversation;
  'publicApi.conversations.list': PublicConversation[];
  'publicApi.conversations.get': PublicConversation;
  'publicApi.conversations.resolve': PublicConversation;
  'publicApi.conversations.toggleTyping': Empty;
  'publicApi.conversations.updateLastSeen': Empty;
  'publicApi.csatSurvey.get': CsatSurvey;
  'publicApi.csatSurvey.update': CsatSurvey;
  'publicApi.inboxes.get': PublicInbox;
  'publicApi.messages.create': PublicMessage;
  'publicApi.messages.list': PublicMessage[];
  'publicApi.messages.update': PublicMessage;
  'reportingEvents.list': Page<ReportingEventMeta, ReportingEvent>;
  'reports.getTimeseries': TimeseriesPoint[];
  'reports.getSummary': AccountSummary;
  'reports.getAccountConversationMetrics': AccountConversationMetrics;
  'reports.getAgentConversationMetrics': AgentConversationMetrics[];
  'reports.getFirstResponseTimeDistribution': { [channel in ChannelType]?: ResponseTimes };
  'reports.getInboxLabelMatrix': InboxLabelMatrix;
  'reports.getOutgoingMessagesCount': OutgoingCount[];
  'summaryReports.channel': { [channel in ChannelType]?: ChannelSummary };
  'summaryReports.inbox': SummaryRow[];
  'summaryReports.agent': SummaryRow[];
  'summaryReports.team': SummaryRow[];
}
