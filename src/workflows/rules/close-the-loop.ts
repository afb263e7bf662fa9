import { closingActs, closingKinds } from '../../activities/verbs/loop/closing.ts';
import { readIssueName } from '../../github/issue-name.ts';
import type { Broken } from './broken.ts';

/** What only means something when the issue was closed, and what only when it was opened again. */
const ofClosing = [
  'kind',
  'act',
  'reason',
  'version',
  'title',
  'showUrl',
  'resolved',
  'active',
  'texts',
  'optOutLabel',
] as const;

type Given = { readonly [Field in (typeof ofClosing)[number] | 'reopenedAt' | 'open']?: unknown } & {
  readonly issue: string;
  readonly formerNames?: readonly string[] | undefined;
};

const isUrl = (text: string) => /^https?:/.test(text) && readIssueName(text) !== undefined;
const urlAdvice = 'give the URL of an issue, such as https://github.com/octo/shop/issues/12.';

/** Issues are named by their URLs; a closing and a reopening have fields of their own, and some of a closing go with its kind. */
export function closeTheLoopRules(given: Given): Broken[] {
  const broken: Broken[] = [];
  const refuse = (field: string, message: string) => broken.push({ path: [field], message });
  if (!isUrl(given.issue)) refuse('issue', urlAdvice);
  for (const [at, name] of (given.formerNames ?? []).entries())
    if (!isUrl(name)) broken.push({ path: ['formerNames', at], message: urlAdvice });
  if (given.reopenedAt !== undefined) {
    for (const field of ofClosing)
      if (given[field] !== undefined) refuse(field, 'it means nothing for a reopening: leave it or reopenedAt out.');
    return broken;
  }
  if (given.kind === undefined) refuse('kind', `give one of ${closingKinds.join(', ')}, or reopenedAt.`);
  if (given.act === undefined) refuse('act', `give one of ${closingActs.join(', ')}.`);
  if (given.open !== undefined) refuse('open', 'it means nothing for a closing: leave it out, or give reopenedAt.');
  if (given.kind === 'other' && given.reason === undefined)
    refuse('reason', 'give GitHub’s word for why it was closed.');
  if (given.kind !== 'other' && given.reason !== undefined)
    refuse('reason', 'only the kind other has one: leave it out.');
  if (given.kind === 'other' && given.act !== 'hand-over' && given.act !== 'nothing')
    refuse('act', 'nothing can be told of the kind other: give hand-over or nothing.');
  if (given.kind === 'release' && given.version === undefined)
    refuse('version', 'give the tag of the release that the customers are told of.');
  if (given.kind !== 'release' && given.version !== undefined)
    refuse('version', 'only the kind release has one: leave it out.');
  return broken;
}
