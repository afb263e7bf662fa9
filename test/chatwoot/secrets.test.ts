import { expect, it } from 'vitest';
import { secretsIn, withoutSecrets } from '../../src/chatwoot/secrets.ts';
import { recordedSteps } from '../recordings.ts';

/** How Chatwoot makes tokens (has_secure_token). */
const token = /^(?=.*\d)(?=.*[A-Z])(?=.*[a-z])[A-Za-z0-9]{24}$/;
/** Of that form and no secret: they stand in the page of the website, or in addresses that customers are given. */
const open = new Set(['website_token', 'inbox_identifier', 'identifier', 'source_id']);

function tokensIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return token.test(value) && !open.has(key) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => tokensIn(inner, Array.isArray(value) ? key : name));
}

it('finds every token in every recorded answer, however deep', () => {
  const steps = recordedSteps().filter(({ response }) => tokensIn(response.body).length > 0);
  expect(steps.length).toBeGreaterThan(20);
  for (const { file, step, operation, response } of steps) {
    const missed = tokensIn(response.body).filter((each) => !secretsIn(response.body).includes(each));
    expect(missed, `${operation} (${file} step ${step})`).toEqual([]);
    expect(tokensIn(withoutSecrets(response.body)), `${operation} (${file} step ${step})`).toEqual([]);
  }
});

it('takes a link that signs somebody in for the secret that it is', () => {
  const url = 'https://chat.test/app/login?email=jo%40shop.test&sso_auth_token=e11eafac026b&x=1';
  expect(secretsIn({ url })).toEqual(['e11eafac026b']);
  expect(withoutSecrets({ url })).toEqual({});
  const message = { content: url, url: 'https://chat.test/app/login' };
  expect(withoutSecrets(message)).toEqual(message);
});

it('takes out what a channel is set up with, which a dry run shows', () => {
  const channel = { type: 'sms', medium: 'sms', auth_token: 'a', provider_config: { api_key: 'b', api_secret: 'c' } };
  expect(withoutSecrets({ name: 'SMS', channel })).toEqual({
    name: 'SMS',
    channel: { type: 'sms', medium: 'sms', provider_config: {} },
  });
});
