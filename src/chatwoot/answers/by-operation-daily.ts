import type { Agent, AssignedAgentBot } from './agent.ts';
import type { Empty, Page, Payload } from './common.ts';
import type {
  Contact,
  ContactCount,
  ContactNote,
  ContactSearchMeta,
  ContactWithInboxes,
  CreatedContact,
} from './contact.ts';
import type { ContactInbox } from './contact-inbox.ts';
import type { Conversation, CustomAttributesSet, StatusChange } from './conversation.ts';
import type {
  ConversationAttachment,
  ConversationCounts,
  FilterCounts,
  SearchedConversation,
} from './conversation-list.ts';
import type { CreatedMessage, Message, MessageListMeta } from './message.ts';
import type { ReportingEvent } from './report.ts';
import type { FoundContact, FoundConversation, SearchResults, Upload } from './search.ts';
import type { TeamRow } from './team.ts';

/** What the operations of the daily work answer: conversations, messages, contacts, search. */
export interface DailyAnswers {
  'assignableAgents.list': Payload<Agent[]>;
  'bulkActions.updateConversations': Empty;
  'bulkActions.updateContacts': Empty;
  'contactInboxes.create': ContactInbox;
  'contactInboxes.listContactable': Payload<ContactInbox[]>;
  'contactInboxes.findContact': ContactWithInboxes;
  'contactLabels.list': Payload<string[]>;
  'contactLabels.set': Payload<string[]>;
  'contactNotes.list': ContactNote[];
  'contactNotes.create': ContactNote;
  'contactNotes.get': ContactNote;
  'contactNotes.update': ContactNote;
  'contactNotes.delete': Empty;
  'contacts.list': Page<ContactCount, ContactWithInboxes>;
  'contacts.create': Payload<CreatedContact>;
  'contacts.get': Payload<ContactWithInboxes>;
  'contacts.update': Payload<ContactWithInboxes>;
  'contacts.delete': Empty;
  'contacts.listConversations': Payload<Conversation[]>;
  'contacts.search': Page<ContactSearchMeta, ContactWithInboxes>;
  'contacts.filter': Page<ContactCount, ContactWithInboxes>;
  'contacts.merge': Contact;
  'contacts.listActive': Page<ContactCount, Contact>;
  'contacts.destroyCustomAttributes': Payload<ContactWithInboxes>;
  'conversationAssignments.create': Agent | AssignedAgentBot | TeamRow | null;
  'conversationLabels.list': Payload<string[]>;
  'conversationLabels.set': Payload<string[]>;
  'conversationParticipants.list': Agent[];
  'conversationParticipants.add': Agent[];
  'conversationParticipants.replace': Agent[];
  'conversationParticipants.remove': Empty;
  'conversations.getMeta': { meta: ConversationCounts };
  'conversations.list': { data: Page<ConversationCounts, Conversation> };
  'conversations.create': Conversation;
  'conversations.filter': Page<FilterCounts, Conversation>;
  'conversations.get': Conversation;
  'conversations.update': Conversation;
  'conversations.toggleStatus': Payload<StatusChange>;
  'conversations.togglePriority': Empty;
  'conversations.toggleTypingStatus': Empty;
  'conversations.setCustomAttributes': CustomAttributesSet;
  'conversations.listReportingEvents': ReportingEvent[];
  'conversations.search': Page<FilterCounts, SearchedConversation>;
  'conversations.delete': Empty;
  'conversations.mute': Empty;
  'conversations.unmute': Empty;
  'conversations.sendTranscript': Empty;
  'conversations.updateLastSeen': Conversation;
  'conversations.markUnread': Conversation;
  'conversations.listAttachments': Page<{ total_count: number }, ConversationAttachment>;
  'messages.list': Page<MessageListMeta, Message>;
  'messages.create': CreatedMessage;
  'messages.delete': Message;
  'messages.updateStatus': Message;
  'messages.retry': Message;
  'search.all': Payload<SearchResults>;
  'search.conversations': Payload<{ conversations: FoundConversation[] }>;
  'search.messages': Payload<{ messages: Message[] }>;
  'search.contacts': Payload<{ contacts: FoundContact[] }>;
  'uploads.create': Upload;
}
