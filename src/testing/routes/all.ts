import type { Route } from '../http/call.ts';
import { assignmentRoutes } from './assignments.ts';
import { bulkRoutes, type RunBulkJob } from './bulk.ts';
import { contactListRoutes } from './contact-lists.ts';
import { contactRoutes } from './contacts.ts';
import { conversationListRoutes } from './conversation-lists.ts';
import { conversationRoutes } from './conversations.ts';
import { csatRoutes } from './csat.ts';
import { customerRoutes } from './customer.ts';
import { inboxRoutes } from './inboxes.ts';
import { messageRoutes } from './messages.ts';
import { peopleRoutes } from './people.ts';
import { platformRoutes } from './platform.ts';
import { searchRoutes } from './search.ts';
import { serverRoutes } from './server.ts';
import { settingsRoutes } from './settings.ts';

/** Every route the stand-in has; all others answer 404. */
export function allRoutes({ pageSize, runBulkJob }: { pageSize: number; runBulkJob: RunBulkJob }): Route[] {
  return [
    ...serverRoutes,
    ...platformRoutes,
    ...peopleRoutes,
    ...settingsRoutes,
    ...inboxRoutes,
    ...contactRoutes,
    ...contactListRoutes,
    ...conversationRoutes,
    ...conversationListRoutes(pageSize),
    ...assignmentRoutes,
    ...messageRoutes,
    ...bulkRoutes(runBulkJob),
    ...searchRoutes,
    ...customerRoutes,
    ...csatRoutes,
  ];
}
