import type { Availability } from './agent.ts';
import type { CustomAttributes } from './common.ts';
import type { ContactAdditionalAttributes } from './contact.ts';

/** A user as the sender of a message. */
export interface UserSender {
  id: number;
  name: string;
  available_name: string;
  /** Empty without a picture. */
  avatar_url: string;
  type: 'user';
  availability_status: Availability | null;
  thumbnail: string;
}

/** A contact as the sender of a message. */
export interface ContactSender {
  additional_attributes: ContactAdditionalAttributes;
  custom_attributes: CustomAttributes;
  email: string | null;
  id: number;
  identifier: string | null;
  name: string;
  phone_number: string | null;
  thumbnail: string;
  blocked: boolean;
  type: 'contact';
  /** Missing in 4.12.1 and where the account has no companies feature. */
  company_id?: number | null;
}

/** An agent bot as the sender of a message. */
export interface BotSender {
  id: number;
  name: string;
  avatar_url: string;
  type: 'agent_bot';
}
