import { refuse } from '../inputs.ts';
import type { Asked, ProcessSettings } from './ask.ts';

/** A word, an id, a span or a short name is none; e-mail addresses, phone numbers and sentences are. */
const mostWords = 3;
const personal = [/[^\s@]+@[^\s@]+/, /\+\d[\d ()./-]{6,}/, /[\r\n]/];
/** Of scripts that put no spaces between words, this many letters are a name at the most. */
const mostLetters = 8;
const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/**
 * Refuses a step whose texts would lie readable in Temporal's history: messages (`{text: …}`) of our processes, and
 * anywhere e-mail addresses, phone numbers and texts of more than three words. What is no secret in them nobody can
 * tell, so the sentence names the ways out. Workflow ids are readable even where a codec hides the rest.
 */
export function refuseReadableTexts({ asked, plainHistory, workflowId }: ProcessSettings, hasCodec: boolean): void {
  if (isText(workflowId))
    refuse('workflow-id', 'it holds an address or a text, and ids are always readable: use numbers and short names.');
  if (hasCodec || plainHistory) return;
  const { name, value } = whatIsKept(asked);
  const found = textIn(value, asked.way === 'process');
  if (found === undefined) return;
  const takesCanned = asked.way === 'process' && asked.name !== 'closeTheLoop';
  const canned = takesCanned ? 'name a canned response ({canned: short_code}), ' : '';
  refuse(
    name,
    `${found || 'it'} is a text that Temporal's history would keep readable: ${canned}give CHATWOOT_FLOWS_CODEC_KEYS to encrypt it, or plain-history: true to accept that.`,
  );
}

/** Arguments of a query are not kept. */
function whatIsKept(asked: Asked): { name: 'input' | 'args'; value: unknown } {
  if (asked.way === 'process') return { name: 'input', value: asked.input };
  if (asked.way === 'workflow') return { name: 'input', value: asked.args.length === 1 ? asked.args[0] : asked.args };
  const { steering } = asked;
  const isKept = steering.act === 'signal' || steering.act === 'update';
  return { name: 'args', value: isKept ? steering.args : [] };
}

/** Fields of our schemas that hold messages and titles, however short. */
const textFields = /(^|\.)text$|^title$|^texts\./;
/** A release's tag may look like an address (`shop@1.2.3`), and is none. */
const tagField = /^version$/;

/** The path of the first text in what a process or workflow is given. @param ofProcess whether it is one of ours */
export function textIn(value: unknown, ofProcess: boolean, path = ''): string | undefined {
  if (typeof value === 'string') {
    if (ofProcess && tagField.test(path)) return undefined;
    return isText(value) || (ofProcess && textFields.test(path)) ? path : undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, each] of Object.entries(value)) {
    const at = Array.isArray(value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
    const found = textIn(each, ofProcess, at);
    if (found !== undefined) return found;
  }
  return undefined;
}

const isText = (value: string): boolean =>
  personal.some((pattern) => pattern.test(value)) ||
  value.trim().split(/\s+/).length > mostWords ||
  (value.match(spaceless) ?? []).length > mostLetters;
