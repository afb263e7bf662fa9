import { isObject, type Rule } from './rule.ts';

/** A rating that is missing or out of range answers 200 and changes nothing (seen: recording 12 steps 251 and 252). */
export const ratingFromOneToFive: Rule = ({ submitted_values: values }) => {
  const answer = isObject(values) ? values.csat_survey_response : undefined;
  const rating = isObject(answer) ? Number(answer.rating) : Number.NaN;
  return Number.isInteger(rating) && rating >= 1 && rating <= 5
    ? undefined
    : 'submitted_values.csat_survey_response.rating must be a whole number from 1 (worst) to 5: Chatwoot answers 200 to anything else and keeps the earlier answer.';
};
