import { idKind } from './id-kinds.ts';

/** What one answer may differ in from the recorded one, and still be the same answer. */
export interface Reading {
  /** Turns a recorded text into the one expected here: addresses, names. */
  text(recorded: string): string;
  /** Whether this line of Chatwoot's own stands in the conversation with that (live) display id. */
  hasActivity(conversationId: unknown, content: string): boolean;
  /** Kinds of row whose ids must be the recorded ones: they count up as on the real server. */
  sameIds?: ReadonlySet<string>;
}

/** Points in time: their presence and notation are compared, not their value. */
const times = /(_at|_since|_time|^timestamp)$/;
/** Durations of the recorded run, and what only an outside service adds (the avatar of an e-mail address). */
const ignored = new Set(['avatar_url_hash', 'last_avatar_sync_at', 'cache_keys']);
const durations = new Set(['value', 'value_in_business_hours']);
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const token = /^(?=.*\d)[1-9A-HJ-NP-Za-km-z]{24}$/;
const madeUpName = /^[a-z]+-[a-z]+-\d+$/;

/** Compares answers of one run; ids and tokens must stand for each other one to one through the whole run. */
export class Comparison {
  readonly #reading: Reading;
  readonly #pairs = new Map<string, unknown>();

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** Every difference as a sentence; none when the answers agree. */
  differences(recorded: unknown, live: unknown, at = ''): string[] {
    const [parent = '', own = ''] = at
      .split('.')
      .slice(-2)
      .map((name) => name.replace(/\[\d+\]$/, ''));
    // In `changed_attributes` the name of the value is one level up.
    const key = own === 'previous_value' || own === 'current_value' ? parent : own;
    if (Array.isArray(recorded) && Array.isArray(live)) return this.#lists(recorded, live, at, key);
    if (isObject(recorded) && isObject(live)) return this.#objects(recorded, live, at);
    if (times.test(key) && key !== 'snoozed_until') return same(notation(key, recorded), notation(key, live), at);
    if (durations.has(key)) return same(typeof recorded, typeof live, at);
    if (typeof recorded === 'string' && typeof live === 'string') return this.#texts(recorded, live, at, key);
    return same(recorded, live, at);
  }

  #objects(recorded: Fields, live: Fields, at: string): string[] {
    const names = new Set([...Object.keys(recorded), ...Object.keys(live)]);
    return [...names].flatMap((name) => {
      if (ignored.has(name)) return [];
      const where = `${at}.${name}`;
      if (!(name in live)) return [`${where} is missing`];
      if (!(name in recorded)) return [`${where} is not in the recording`];
      if (name === 'messages' && 'uuid' in recorded && 'meta' in recorded) {
        return this.#lastMessage(recorded[name] as Fields[], live[name] as Fields[], where, live.id);
      }
      const kind = idKind(name, recorded);
      if (kind !== undefined && typeof recorded[name] === 'number') {
        return this.#pair(kind, recorded[name], live[name], where);
      }
      return this.differences(recorded[name], live[name], where);
    });
  }

  /** The newest message of a conversation. Chatwoot writes its own lines some time after the answer, the stand-in
   * before the next one: a line of Chatwoot's own need only be there. */
  #lastMessage(recorded: Fields[], live: Fields[], at: string, conversationId: unknown): string[] {
    const [was] = recorded;
    const [is] = live;
    if (was?.message_type === 2) {
      const content = this.#reading.text(String(was.content));
      if (!this.#reading.hasActivity(conversationId, content)) return [`${at}: nowhere "${content}"`];
      if (is?.message_type !== 2) return [`${at} shows no line of Chatwoot's own`];
      const { id: _, content: __, processed_message_content: ___, ...rest } = was;
      const { id: a, content: b, processed_message_content: c, ...found } = is;
      return [a, b, c].some((value) => value === undefined)
        ? [`${at} lacks fields`]
        : this.differences(rest, found, at);
    }
    if (is?.message_type === 2) return [];
    return this.differences(recorded, live, at);
  }

  /** In a list of messages Chatwoot's own lines may stand elsewhere among the others; their order is kept. */
  #lists(recorded: unknown[], live: unknown[], at: string, key: string): string[] {
    if (key === 'changed_attributes') return this.differences(merged(recorded), merged(live), at);
    const isLine = (one: unknown) => isObject(one) && one.message_type === 2;
    if (recorded.length !== live.length) return [`${at} has ${live.length} entries, recorded ${recorded.length}`];
    const order = (list: unknown[]) => [...list.filter((one) => !isLine(one)), ...list.filter(isLine)];
    const [was, is] = [order(recorded), order(live)];
    return was.flatMap((one, index) => this.differences(one, is[index], `${at}[${index}]`));
  }

  #texts(recorded: string, live: string, at: string, key: string): string[] {
    if (uuid.test(recorded) || token.test(recorded)) return this.#pair('token', recorded, live, at);
    if (madeUpName.test(recorded) && madeUpName.test(live)) return [];
    if (key === 'thumb_url' && recorded !== '') return live === '' ? [`${at} is empty`] : [];
    if (key === 'data_url' || key === 'thumbnail') {
      return same(recorded.split('/').at(-1), live.split('/').at(-1), at);
    }
    const expected = this.#reading.text(recorded);
    const inside = /(?<![1-9A-Za-z])[1-9A-HJ-NP-Za-km-z]{24}(?![1-9A-Za-z])|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
    return same(expected.replace(inside, '<made up>'), live.replace(inside, '<made up>'), at);
  }

  #pair(kind: string, recorded: unknown, live: unknown, at: string): string[] {
    if (typeof recorded !== typeof live)
      return [`${at} is ${JSON.stringify(live)}, recorded ${JSON.stringify(recorded)}`];
    if (this.#reading.sameIds?.has(kind) && recorded !== live) return same(recorded, live, at);
    const [there, back] = [`${kind} recorded ${recorded}`, `${kind} live ${live}`];
    const known = this.#pairs.get(there);
    const other = this.#pairs.get(back);
    if (known === undefined && other === undefined) {
      this.#pairs.set(there, live);
      this.#pairs.set(back, recorded);
      return [];
    }
    if (known === live && other === recorded) return [];
    return [`${at}: ${kind} ${live} stands for ${recorded}, but ${known ?? 'nothing'} did before`];
  }
}

type Fields = Record<string, unknown>;
const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const merged = (list: unknown[]): Fields => Object.assign({}, ...(list as Fields[]));

function same(recorded: unknown, live: unknown, at: string): string[] {
  return Object.is(recorded, live) ? [] : [`${at} is ${JSON.stringify(live)}, recorded ${JSON.stringify(recorded)}`];
}

/** How a point in time is written: nothing, epoch seconds, seconds with a fraction, ISO. */
function notation(key: string, value: unknown): string {
  if (value === null || value === 0 || value === undefined) return String(value);
  if (typeof value === 'number')
    return key === 'updated_at' ? 'seconds' : Number.isInteger(value) ? 'whole seconds' : 'fraction';
  if (typeof value === 'string')
    return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) ? 'ISO' : `text "${value.replace(/\d/g, '0')}"`;
  return JSON.stringify(value).replace(/\d/g, '0');
}
