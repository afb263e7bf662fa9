import type { IsoTime } from './common.ts';

/** A team of the account. `is_member` is about the caller. */
export interface Team {
  id: number;
  name: string;
  description: string | null;
  /** Whether a conversation given to the team gets an agent of it at once. */
  allow_auto_assign: boolean;
  account_id: number;
  is_member: boolean;
}

/**
 * A team as conversationAssignments.create answers it: raw columns, with times in ISO and without `is_member`.
 */
export interface TeamRow {
  id: number;
  name: string;
  /** @source string: openapi-4.15.1.json team.description */
  description: string | null;
  allow_auto_assign: boolean;
  account_id: number;
  created_at: IsoTime;
  updated_at: IsoTime;
}
