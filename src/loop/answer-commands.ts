import type { Command } from '../github/commands.ts';
import type { Issue, IssueComment, Person } from '../github/issue.ts';
import { issueShort } from '../github/issue-name.ts';
import { attempt } from './attempt.ts';
import { notThere, refusalComment } from './github-words.ts';
import { isOutOfReach } from './out-of-reach.ts';
import { ownCommands } from './own-commands.ts';
import { repositoryOf } from './repositories.ts';
import { formerNamesOf, type Run } from './run.ts';

/** A comment that asks for something. */
interface Asking {
  readonly comment: IssueComment;
  readonly commands: readonly Asked[];
}

interface Asked {
  readonly command: Command;
  readonly author: Person;
}

/**
 * Carries out the commands in an issue's comments that were not answered yet, oldest first, and answers each comment: yes
 * by a thumb, no by a confused face and, to people who may write, a sentence. Bots are not heard, and outsiders get the
 * face alone.
 *
 * Of several commands about one conversation only the newest is carried out: an older one whose answer was lost must not
 * undo a newer one. The answer comes last, so that a run which dies or fails before it is made up by the next.
 * @param since ISO time: only comments that changed since then
 */
export async function answerCommands(run: Run, issue: Issue, since?: string): Promise<void> {
  const { github, account, settings, writes } = run;
  const { name } = issue;
  // A link or an answer that fails keeps no customer from being told; one whose link is to go would be told himself.
  const aside = (work: () => Promise<unknown>) => attempt(run, issueShort(name), work);
  const repository = repositoryOf(name);
  const comments = await github.comments(name, since);
  const asking = comments.flatMap((comment): Asking[] => {
    const { author, body } = comment;
    const commands = author.isBot ? [] : ownCommands(body, account, settings.otherAccounts);
    return commands.length > 0 ? [{ comment, commands: commands.map((command) => ({ command, author })) }] : [];
  });
  const all = asking.flatMap(({ commands }) => commands);
  const mayWrite = (person: Person) => github.mayWrite(repository, person);
  for (const { comment, commands } of asking) {
    if (await github.isAnswered(repository, comment.id)) continue;
    if (!(await mayWrite(comment.author))) {
      await aside(() => writes.answer(issue, comment.id, 'confused'));
      continue;
    }
    const refused: string[] = [];
    let left = commands.length;
    for (const asked of commands) {
      const later = all.slice(all.indexOf(asked) + 1);
      const work = async () => {
        const why = (await isOvertaken(asked, later, mayWrite)) ? undefined : await carryOut(run, issue, asked.command);
        if (why) refused.push(why);
        left -= 1;
      };
      await (asked.command.does === 'link' ? aside(work) : work());
    }
    if (left === 0) await aside(() => answer(run, issue, comment.id, refused));
  }
}

async function answer({ writes }: Run, issue: Issue, comment: number, refused: readonly string[]): Promise<void> {
  if (refused.length > 0) {
    const sentence = refusalComment(refused);
    await writes.comment(issue, sentence, `command/${comment}`, lockedNote(issue, sentence));
  }
  await writes.answer(issue, comment, refused.length > 0 ? 'confused' : '+1');
}

/** Answers why it was refused, or nothing when it was done. */
async function carryOut(run: Run, issue: Issue, command: Command): Promise<string | undefined> {
  if (command.does === 'refuse') return command.why;
  try {
    await run.writes[command.does](command.conversation, issue, { formerNames: await formerNamesOf(run, issue.name) });
    return undefined;
  } catch (error) {
    if (isOutOfReach(error)) return notThere;
    throw error;
  }
}

/** Whether a later command of somebody who may write is about the same conversation. */
async function isOvertaken(
  { command }: Asked,
  later: readonly Asked[],
  mayWrite: (person: Person) => Promise<boolean>,
): Promise<boolean> {
  if (command.does === 'refuse') return false;
  for (const { command: other, author } of later)
    if (other.does !== 'refuse' && other.conversation === command.conversation && (await mayWrite(author))) return true;
  return false;
}

/** A face alone is the answer then, so that no run after this one would write the sentence. */
const lockedNote = ({ name }: Issue, sentence: string): string =>
  `${issueShort(name)} is locked and takes no comment of this token. Why a command was refused: ${sentence.replaceAll('\n', ' ')}`;
