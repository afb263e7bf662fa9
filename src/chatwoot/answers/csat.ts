import type { Agent } from './agent.ts';
import type { EpochSeconds, IsoTime } from './common.ts';
import type { Contact } from './contact.ts';

/**
 * How content the customer is: 5 is best.
 * @source 1, 2, 3: row csatSurveyResponses.list rating
 */
export type Rating = 1 | 2 | 3 | 4 | 5;

/**
 * A rating as the key of an object.
 * @source '1', '2', '3', '4': row csatSurveyResponses.list rating
 */
export type RatingKey = '1' | '2' | '3' | '4' | '5';

/** The survey of a conversation, for the customer. */
export interface CsatSurvey {
  id: number;
  /** Null until the customer has answered. */
  csat_survey_response: CsatResponseRow | null;
  display_type: 'emoji';
  /** Null in every recording. */
  content: null;
  inbox_avatar_url: string;
  inbox_name: string;
  locale: string;
  /** The internal id, not the number that paths take. */
  conversation_id: number;
  created_at: IsoTime;
}

/** An answer as raw columns: times in ISO, and `conversation_id` is the internal id, not the number that paths take. */
export interface CsatResponseRow {
  id: number;
  account_id: number;
  conversation_id: number;
  message_id: number;
  rating: Rating;
  feedback_message: string;
  contact_id: number;
  assigned_agent_id: number;
  created_at: IsoTime;
  updated_at: IsoTime;
  /**
   * What an agent noted on the answer.
   * @source string: recording 12 step 267, csatSurveyResponses.update /csat_review_notes
   */
  csat_review_notes: string | null;
  /** Null in every recording. */
  review_notes_updated_at: null;
  /** Null in every recording. */
  review_notes_updated_by_id: null;
}

/** An answer to a survey. `created_at` is epoch seconds. */
export interface CsatResponse {
  id: number;
  rating: Rating;
  feedback_message: string;
  /**
   * What an agent noted on the answer.
   * @source string: recording 12 step 267, csatSurveyResponses.update /csat_review_notes
   */
  csat_review_notes: string | null;
  /** @source EpochSeconds: recording 12 step 267, csatSurveyResponses.update /review_notes_updated_at */
  review_notes_updated_at: EpochSeconds | null;
  account_id: number;
  message_id: number;
  contact: Contact;
  /** The number within the account, unlike in the survey itself. */
  conversation_id: number;
  assigned_agent: Agent;
  created_at: EpochSeconds;
}

/** How customers rated. */
export interface CsatMetrics {
  total_count: number;
  /** Answers by rating; a rating that nobody gave is missing. */
  ratings_count: { [rating in RatingKey]?: number };
  /** Surveys sent. */
  total_sent_messages_count: number;
}
