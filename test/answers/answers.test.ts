import { describe, expect, it } from 'vitest';
import { answerFiles } from './declarations.ts';
import { loosenEachField, removeEachField, removeEachMember } from './mutations.ts';
import { verdict } from './verdict.ts';

/** Seen missing on the community edition or on 4.12.1: a name of a field, or type and field. */
const MISSING_ELSEWHERE = new Set([
  ...['custom_role_id', 'custom_role', 'sla_events', 'applied_sla', 'sla_policy_id', 'subscribed_features'],
  ...['company_name', 'company_id', 'imap_authentication', 'onboarding_step'],
  ...['Attachment.content_type', 'AgentBotFields.secret', 'ApiChannelFields.secret'],
]);

const { shapes, answers, ...found } = verdict(answerFiles());

describe('the types of the answers', () => {
  it('name every key and say what each may be', () => {
    expect(found.faults).toEqual([]);
  });

  it(`fit every recorded success: ${answers.length} answers of ${shapes.operations.size} operations`, () => {
    expect(found.unrecorded).toEqual([]);
    expect(found.misfits).toEqual([]);
  });

  it('are no wider than the recordings, but where a named source says more', () => {
    expect(found.tooWide).toEqual([]);
    expect(found.broken).toEqual([]);
  });

  it('let be missing what other versions and the community edition leave out', () => {
    const isMissing = (name: string) => [name, name.replace(/^.*\./, '')].some((one) => MISSING_ELSEWHERE.has(one));
    const fields = shapes.places.filter((place) => place.kind === 'property' && isMissing(place.name));
    expect(fields.length).toBeGreaterThan(15);
    expect(fields.filter((place) => !place.optional).map((place) => place.name)).toEqual([]);
  });
});

describe('a change of the types', () => {
  it('is noticed when a field goes', () => {
    const { tried, unnoticed } = removeEachField(shapes, answers);
    console.log(`${tried} fields removed one at a time, ${tried - unnoticed.length} noticed`);
    expect(unnoticed).toEqual([]);
    expect(tried).toBeGreaterThan(700);
  });

  it('is noticed when a member of a union goes, null and single words included', () => {
    const { tried, unnoticed } = removeEachMember(shapes, answers);
    console.log(`${tried} members of unions removed one at a time, ${tried - unnoticed.length} noticed`);
    expect(unnoticed).toEqual([]);
  });

  it('is noticed when a required field becomes optional', () => {
    const { tried, unnoticed } = loosenEachField(shapes);
    console.log(`${tried} required fields made optional one at a time, ${tried - unnoticed.length} noticed`);
    expect(unnoticed).toEqual([]);
  });
});
