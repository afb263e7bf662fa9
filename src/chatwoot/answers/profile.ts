import type { AccountStatus } from './account.ts';
import type { Availability, Role } from './agent.ts';
import type { EmptyObject, IsoTime } from './common.ts';

/** The caller (profile.get, profile.update). `access_token` and `pubsub_token` are secrets. */
export interface Profile {
  access_token: string;
  /** The account used last. */
  account_id: number;
  available_name: string;
  avatar_url: string;
  confirmed: boolean;
  display_name: string | null;
  message_signature: string | null;
  email: string;
  id: number;
  /** @source number: openapi-4.15.1.json user.inviter_id */
  inviter_id: number | null;
  name: string;
  provider: string;
  pubsub_token: string;
  role: Role;
  ui_settings: EmptyObject;
  uid: string;
  /** @source string: openapi-4.15.1.json user.type */
  type: string | null;
  accounts: ProfileAccount[];
}

/** An account that the caller belongs to. */
export interface ProfileAccount {
  id: number;
  name: string;
  status: AccountStatus;
  /**
   * Null once the account is set up.
   * @source absent: versions.md, 4.12.1: missing keys
   */
  onboarding_step?: null;
  active_at: IsoTime | null;
  role: Role;
  permissions: Role[];
  availability: Availability;
  availability_status: Availability;
  auto_offline: boolean;
  /**
   * @source absent: versions.md, community edition: missing keys
   * @source number: openapi-4.15.1.json user.accounts.custom_role_id
   */
  custom_role_id?: number | null;
  /**
   * Null without a custom role; enterprise edition only.
   * @source absent: versions.md, community edition: missing keys
   */
  custom_role?: null;
}
