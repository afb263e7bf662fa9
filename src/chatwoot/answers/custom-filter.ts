import type { FilterCondition } from './automation-rule.ts';
import type { IsoTime } from './common.ts';

/**
 * What a saved filter lists.
 * @source 'contact', 'report': row customFilters.create filter_type
 */
export type CustomFilterType = 'conversation' | 'contact' | 'report';

/** A saved filter of the caller. Times in ISO. */
export interface CustomFilter {
  id: number;
  name: string;
  filter_type: CustomFilterType;
  query: CustomFilterQuery;
  created_at: IsoTime;
  updated_at: IsoTime;
}

/**
 * The filter itself, as conversations.filter and contacts.filter take it: conditions in order, no grouping.
 */
export interface CustomFilterQuery {
  payload: FilterCondition[];
}
