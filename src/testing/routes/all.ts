import type { Route } from '../http/call.ts';
import { agentBotRoutes } from './agent-bots.ts';
import { assignmentRoutes } from './assignments.ts';
import { attributeDefinitionRoutes } from './attribute-definitions.ts';
import { bulkRoutes, type RunBulkJob } from './bulk.ts';
import { cannedResponseRoutes } from './canned-responses.ts';
import { contactListRoutes } from './contact-lists.ts';
import { contactRoutes } from './contacts.ts';
import { conversationListRoutes } from './conversation-lists.ts';
import { conversationSeenRoutes } from './conversation-seen.ts';
import { conversationRoutes } from './conversations.ts';
import { csatRoutes } from './csat.ts';
import { customerRoutes } from './customer.ts';
import { customerConversationRoutes } from './customer-conversations.ts';
import { fileRoutes } from './files.ts';
import { inboxRoutes } from './inboxes.ts';
import { labelRoutes } from './labels.ts';
import { memberRoutes } from './members.ts';
import { messageRoutes } from './messages.ts';
import { noteRoutes } from './notes.ts';
import { peopleRoutes } from './people.ts';
import { platformAccountRoutes } from './platform-accounts.ts';
import { platformUserRoutes } from './platform-users.ts';
import { searchRoutes } from './search.ts';
import { serverRoutes } from './server.ts';
import { webhookRoutes } from './webhooks.ts';

/** Every route the stand-in has; all others answer 404. */
export function allRoutes({ pageSize, runBulkJob }: { pageSize: number; runBulkJob: RunBulkJob }): Route[] {
  return [
    ...serverRoutes,
    ...platformAccountRoutes,
    ...platformUserRoutes,
    ...peopleRoutes,
    ...memberRoutes,
    ...labelRoutes,
    ...cannedResponseRoutes,
    ...attributeDefinitionRoutes,
    ...webhookRoutes,
    ...agentBotRoutes,
    ...noteRoutes,
    ...inboxRoutes,
    ...contactRoutes,
    ...contactListRoutes,
    ...conversationRoutes,
    ...conversationListRoutes(pageSize),
    ...conversationSeenRoutes,
    ...assignmentRoutes,
    ...messageRoutes,
    ...fileRoutes,
    ...bulkRoutes(runBulkJob),
    ...searchRoutes,
    ...customerRoutes,
    ...customerConversationRoutes,
    ...csatRoutes,
  ];
}
