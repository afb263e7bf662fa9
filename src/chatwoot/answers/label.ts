import type { IsoTime } from './common.ts';

/** A label that the account has defined. Conversations may carry titles that no account label has. */
export interface Label {
  id: number;
  /** Always lower case. */
  title: string;
  description: string | null;
  color: string;
  /** Null when nobody has set it. */
  show_on_sidebar: boolean | null;
}

/**
 * A canned response: raw columns, times in ISO. In the dashboard an agent types `/` and the short code to get the
 * content into his answer.
 */
export interface CannedResponse {
  account_id: number;
  content: string;
  short_code: string;
  id: number;
  created_at: IsoTime;
  updated_at: IsoTime;
}
