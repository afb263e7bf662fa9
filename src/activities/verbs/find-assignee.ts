import type { ChatwootError } from '../../chatwoot/errors.ts';
import { refused } from './dependencies.ts';

/** What agents and teams have in common. */
interface Named {
  readonly id: number;
  readonly name: string;
  readonly email?: string;
}

/**
 * The one agent or team that an id, an e-mail address or an exact name means. A text of digits is an id.
 * Throws `Invalid` when there is none, or when several have that name.
 */
export function findAssignee(
  verb: string,
  kind: 'agent' | 'team',
  wanted: number | string,
  rows: readonly Named[],
): { id: number; name: string } {
  const found = matches(wanted, rows);
  const [first] = found;
  if (first === undefined) throw unknown(verb, kind, wanted, rows);
  if (found.length > 1) {
    throw refused(
      verb,
      `${kind} is the name of ${found.length} ${kind}s (ids ${found.map((row) => row.id).join(', ')}): give the id of the one you mean.`,
    );
  }
  return { id: first.id, name: first.name };
}

function matches(wanted: number | string, rows: readonly Named[]): readonly Named[] {
  if (typeof wanted === 'number' || /^\d+$/.test(wanted)) return rows.filter((row) => row.id === Number(wanted));
  const text = wanted.trim();
  if (text.includes('@')) {
    const byAddress = rows.filter((row) => row.email?.toLowerCase() === text.toLowerCase());
    if (byAddress.length > 0) return byAddress;
  }
  return rows.filter((row) => row.name === text);
}

/** The ids help, names and addresses of people stay out of logs. */
function unknown(verb: string, kind: string, wanted: number | string, rows: readonly Named[]): ChatwootError {
  const what = typeof wanted === 'number' ? `${kind} ${wanted}` : `the ${kind} given`;
  const known =
    rows.length > 30 ? `${rows.length} ${kind}s` : `the ids ${rows.map((row) => row.id).join(', ') || '(none)'}`;
  const how = kind === 'agent' ? 'an id, an e-mail address or an exact name' : 'an id or an exact name';
  return refused(
    verb,
    `${what} is not in the account, which has ${known}: give ${how}. Nothing was changed; Chatwoot itself would have unassigned the conversation.`,
  );
}
