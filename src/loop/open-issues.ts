import type { ConversationSeen } from '../activities/verbs/links/look.ts';
import { recordOf } from '../activities/verbs/links/note.ts';
import type { Repository } from '../github/issue.ts';
import { newIssueBody, newIssueTitle } from './github-words.ts';
import { isSameRepository } from './repositories.ts';
import type { Run } from './run.ts';

/** Chatwoot's number for what a customer wrote. */
const incoming = 0;

/**
 * Opens an issue for each private note `/issue TITLE` of an agent, once, and links the conversation to it, whose note
 * holds the issue's URL. What the customer wrote goes along only into a private repository, and only by setting.
 */
export async function openIssues(run: Run, { conversation_id, uuid, requests }: ConversationSeen): Promise<void> {
  const { settings, repository, github, writes } = run;
  if (settings.newIssues === 'off') return;
  for (const { message_id, title: asked } of requests) {
    const title = newIssueTitle(titleFor(repository, asked) ?? '');
    // For another repository, or of signs that nobody sees, which GitHub refuses at each run.
    if (title === '') continue;
    const withText = settings.newIssues === 'text' && !(await github.isPublic(repository));
    const text = withText ? await customersText(run, conversation_id, message_id) : '';
    // Nobody can tell the conversation from a digest of its uuid.
    const ref = `new-issue/${uuid}/${message_id}`;
    // Other repositories' runs see the note too, and this one may have waited for a minute.
    const isWanted = async () => !(await isAnswered(run, conversation_id, message_id));
    const issue = await writes.openIssue(repository, { title, body: newIssueBody(text) }, ref, isWanted);
    if (issue) await writes.link(conversation_id, issue, { from: message_id });
  }
}

const addressed = /^([\w.-]+)\/([\w.-]+):\s+(\S.*)$/;

/**
 * The title, without the repository that it may be addressed to (`octo/shop: TITLE`, where several share one account).
 * Undefined for another repository of the same owner, whose own run opens it; other owners are words of the title.
 */
function titleFor(repository: Repository, asked: string): string | undefined {
  const [, owner = '', repo = '', title] = addressed.exec(asked) ?? [];
  if (owner.toLowerCase() !== repository.owner.toLowerCase()) return asked;
  return isSameRepository(repository, { ...repository, repo }) ? title : undefined;
}

/** Whether a note about the issue that was asked for is among the newest messages. */
async function isAnswered({ chatwoot, options }: Run, conversation_id: number, asked: number): Promise<boolean> {
  const { payload } = await chatwoot.messages.list({ conversation_id }, { ...options, token: 'user' });
  return payload.some((message) => recordOf(message)?.from === asked);
}

/** What the customer wrote before the note, of the newest messages. */
async function customersText({ chatwoot, options }: Run, conversation_id: number, before: number): Promise<string> {
  const { payload } = await chatwoot.messages.list({ conversation_id, before }, { ...options, token: 'user' });
  const written = payload.filter(({ message_type, content }) => message_type === incoming && content);
  return written.map(({ content }) => content).join('\n\n');
}
