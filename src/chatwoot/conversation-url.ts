/** What the address of a conversation says, as people copy it from the dashboard. */
export interface ConversationUrl {
  /** Host, port and sub-path of the installation, without its scheme. */
  readonly place: string;
  readonly account: number;
  readonly conversation: number;
}

/**
 * Reads one URL. Query and fragment are left aside. Undefined for anything that is not the address of a conversation.
 * The dashboard shows a conversation below its inbox, label, team or folder as well, so more may stand in between.
 */
export function readConversationUrl(word: string): ConversationUrl | undefined {
  if (!/^https?:\/\//i.test(word) || !URL.canParse(word)) return undefined;
  const url = new URL(word);
  const match = /^(.*)\/app\/accounts\/([1-9]\d{0,14})\/(?:.+\/)?conversations\/([1-9]\d{0,14})\/?$/.exec(url.pathname);
  if (!match) return undefined;
  return { place: url.host + match[1], account: Number(match[2]), conversation: Number(match[3]) };
}

/** The address of an account, of its dashboard or of any page of it. Undefined for anything else. */
export function readAccountUrl(word: string): { readonly baseUrl: string; readonly accountId: number } | undefined {
  if (!/^https?:\/\//i.test(word) || !URL.canParse(word)) return undefined;
  const url = new URL(word);
  const match = /^(.*?)\/app\/accounts\/([1-9]\d{0,14})(?:\/.*)?$/.exec(url.pathname);
  return match ? { baseUrl: url.origin + match[1], accountId: Number(match[2]) } : undefined;
}

/** Where an installation is, to be compared with a URL's place. Its scheme does not count. */
export function placeOf(baseUrl: string): string {
  const base = new URL(baseUrl);
  return base.host + base.pathname.replace(/\/$/, '');
}
