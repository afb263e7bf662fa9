/** What GitHub refused with. */
export interface Refusal {
  /** The HTTP status; for GraphQL, whose refusals come as a success, the one that REST would give. */
  readonly status: number;
  /** One bounded line without addresses. */
  readonly said: string;
  readonly graphql: boolean;
}

/** Reads what octokit threw. Undefined when GitHub did not refuse anything. */
export function readRefusal(error: unknown): Refusal | undefined {
  if (!(error instanceof Error)) return undefined;
  const { status, response, errors } = error as {
    status?: unknown;
    response?: { data?: { message?: unknown; errors?: unknown } };
    errors?: unknown;
  };
  if (Array.isArray(errors)) return ofGraphql(errors);
  if (typeof status !== 'number') return undefined;
  const body = response?.data;
  const fields = (Array.isArray(body?.errors) ? body.errors : []).flatMap((one: { field?: unknown; code?: unknown }) =>
    typeof one?.field === 'string' ? `${one.field} ${String(one.code)}` : [],
  );
  return { status, said: safe([String(body?.message ?? ''), ...fields].filter(Boolean).join('; ')), graphql: false };
}

const statuses: { readonly [type: string]: number } = {
  NOT_FOUND: 404,
  FORBIDDEN: 403,
  INSUFFICIENT_SCOPES: 403,
  RATE_LIMITED: 429,
};

function ofGraphql([first]: readonly { type?: unknown; message?: unknown }[]): Refusal {
  return { status: statuses[String(first?.type)] ?? 422, said: safe(String(first?.message ?? '')), graphql: true };
}

function safe(text: string): string {
  const line = text
    .replace(/https?:\/\/\S+/g, '')
    .replace(/[^\s"'<>()]+@[^\s"'<>()]+/g, '[e-mail]')
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}
