export interface Said {
  /** For a sentence: bounded, without what could be a customer's. */
  readonly text: string;
  /** Names of the fields at fault. */
  readonly fields: readonly string[];
  readonly isPage: boolean;
  /** Nothing, or JSON with an `error`: every 404 of Chatwoot's that was recorded is one of the two. */
  readonly isLikeNotFound: boolean;
  /** What Rails says by itself, of a record outside accounts and of a path that it does not have. */
  readonly isBareNotFound: boolean;
}

/** What the body says, in the several shapes that Chatwoot uses; a web page says nothing. */
export function saidBy(text: string): Said {
  const isPage = /^\s*</.test(text);
  const plain = { text: '', fields: [], isPage, isLikeNotFound: text === '', isBareNotFound: false };
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return { ...plain, text: isPage ? 'a web page instead of JSON' : safe(text) };
  }
  if (!isMap(body)) return { ...plain, text: safe(flat(body) || String(body)) };
  const { error, errors, message, attributes, status } = body;
  return {
    ...plain,
    text: safe(flat(error ?? message ?? errors)),
    fields: Array.isArray(attributes) ? attributes.map(String) : isMap(error) ? Object.keys(error) : [],
    isLikeNotFound: error !== undefined,
    isBareNotFound: status === 404 && error === 'Not Found',
  };
}

const isMap = (value: unknown): value is { [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function flat(value: unknown): string {
  if (Array.isArray(value)) return value.map(flat).join(', ');
  if (isMap(value))
    return Object.entries(value)
      .map(([key, inner]) => `${key} ${flat(inner)}`)
      .join('; ');
  return value === undefined || value === null ? '' : String(value);
}

/** Error texts may quote what was sent: queries, addresses and numbers of people are taken out, and length is bounded. */
function safe(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const hidden = line
    .replace(/\?[^\s=]+=[^\s"'<>]*/g, '?[query]')
    .replace(/[^\s"'<>()]+@[^\s"'<>()]+/g, '[e-mail]')
    .replace(/\+?\d[\d ()-]{7,}\d/g, '[number]');
  return hidden.length > 200 ? `${hidden.slice(0, 200)}…` : hidden;
}
