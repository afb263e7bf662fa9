import type { EpochSeconds } from './common.ts';
import type { Rating } from './csat.ts';

/**
 * What a message carries beside its text. The sender may store keys of his own here, and they come back; only those
 * that end in `_ref` are typed, since by such a key a message is found again after a lost answer.
 * @open The sender chooses the name of the key, such as `flows_ref`.
 */
export interface ContentAttributes {
  [marker: `${string}_ref`]: string;
  /** What the customer may choose from or fill in. */
  items?: (SelectItem | Card | FormField)[];
  /** Missing until the customer has answered. */
  submitted_values?: SelectItem[] | SubmittedSurvey;
  /** How a survey is shown. */
  display_type?: 'emoji';
  /** When the message was written elsewhere, as the sender said. */
  external_created_at?: EpochSeconds;
  /** Why the channel did not take the message; null after a later try went through. */
  external_error?: string | null;
  /** The message was deleted: its text and all other keys here are gone. */
  deleted?: true;
  /**
   * The text in other languages.
   * @open One key for each language code that somebody asked a translation for.
   */
  translations?: { [language: string]: string };
}

/** A choice of an `input_select` message, and what the customer chose. */
export interface SelectItem {
  title: string;
  value: string;
}

/** An item of a `cards` message. */
export interface Card {
  media_url: string;
  title: string;
  description: string;
  actions: CardAction[];
}

/** A button of a card. */
export interface CardAction {
  type: 'link';
  text: string;
  uri: string;
}

/** An item of a `form` message. */
export interface FormField {
  name: string;
  placeholder: string;
  type: 'email';
  label: string;
  default: string;
}

/** The customer's answer to an `input_csat` message. */
export interface SubmittedSurvey {
  csat_survey_response: {
    feedback_message: string;
    rating: Rating;
  };
}
