import { beforeEach, describe, expect, test } from 'vitest';
import { findConversation } from '../../src/activities/verbs/find-conversation.ts';
import { upsertContact } from '../../src/activities/verbs/upsert-contact.ts';
import { sharedShop } from './shared-shop.ts';

const shop = sharedShop();
beforeEach(() => {
  shop.standIn.faults.clear();
  shop.standIn.resetRequests();
});

const contacts = () => shop.standIn.state.contacts.filter(() => true);
const writes = () => shop.standIn.requests.filter(({ path }) => !path.endsWith('/filter')).map(({ method }) => method);

describe('contacts.upsert', () => {
  test('creates, then writes only what is new, then nothing', async () => {
    const keys = { email: 'Alice@Customer.test', identifier: 'crm-1' };
    const first = await upsertContact(shop.deps(), { ...keys, name: 'Alice', custom_attributes: { plan: 'pro' } });
    expect(first).toMatchObject({ created: true, changed: true, contact: { name: 'Alice' } });
    const second = await upsertContact(shop.deps(), {
      ...keys,
      phone_number: '+491701234567',
      name: undefined,
    } as never);
    expect(second).toMatchObject({ created: false, changed: true, contact: { id: first.contact.id, name: 'Alice' } });
    shop.standIn.resetRequests();
    const third = await upsertContact(shop.deps(), {
      email: 'ALICE@customer.test',
      custom_attributes: { plan: 'pro' },
      name: undefined,
    } as never);
    expect(third).toMatchObject({ created: false, changed: false, contact: { phone_number: '+491701234567' } });
    expect(writes()).toEqual([]);
    expect(shop.standIn.requests[0]?.body).toMatchObject({ payload: [{ values: ['alice@customer.test'] }] });
  });

  test('ten at once make one contact', async () => {
    const all = await Promise.all(
      Array.from({ length: 10 }, () => upsertContact(shop.deps(), { email: 'race@customer.test', name: 'Race' })),
    );
    expect(new Set(all.map(({ contact }) => contact.id)).size).toBe(1);
    expect(all.filter(({ created }) => created)).toHaveLength(1);
    expect(contacts().filter(({ email }) => email === 'race@customer.test')).toHaveLength(1);
  });

  test.each(['lose-answer', 'error-500-after'] as const)('reads again when the create ends in %s', async (kind) => {
    shop.standIn.faults.add({ kind, path: /\/contacts$/ });
    const email = `${kind}@customer.test`;
    expect(await upsertContact(shop.deps(), { email })).toMatchObject({ created: false, contact: { email } });
    expect(contacts().filter((row) => row.email === email)).toHaveLength(1);
  });

  test('passes on a refusal that is no duplicate', async () => {
    await expect(upsertContact(shop.deps(), { email: 'nope' })).rejects.toMatchObject({
      kind: 'Invalid',
      fields: ['email'],
    });
  });

  test.each([
    ['no key', { name: 'Nobody' }, 'no email, phone_number or identifier'],
    ['an empty field', { email: 'a@b.test', name: '' }, 'name is empty'],
    ['a phone number without country', { phone_number: '0170 1234567' }, '+491701234567'],
  ])('refuses %s before any request', async (_, input, sentence) => {
    await expect(upsertContact(shop.deps(), input)).rejects.toMatchObject({
      kind: 'Invalid',
      message: expect.stringContaining(sentence),
    });
    expect(shop.standIn.requests).toEqual([]);
  });

  test('refuses keys of several contacts and names the contacts, not the people', async () => {
    const one = await upsertContact(shop.deps(), { email: 'one@customer.test' });
    const two = await upsertContact(shop.deps(), { identifier: 'crm-two' });
    const both = upsertContact(shop.deps(), { email: 'one@customer.test', identifier: 'crm-two' });
    await expect(both).rejects.toMatchObject({
      kind: 'Invalid',
      message: expect.stringMatching(new RegExp(`ids ${one.contact.id}, ${two.contact.id}\\): merge them`)),
    });
    await expect(both).rejects.not.toThrow('one@customer.test');
  });
});

describe('contacts.findConversation', () => {
  test('finds the newest by e-mail, phone number or identifier, and by inbox and status', async () => {
    const contact = { name: 'Dora', email: 'dora@customer.test', identifier: 'crm-9', phone_number: '+491709999999' };
    const old = await shop.standIn.customer.write('first', { contact });
    await shop.clocks.near.sleep(2_000);
    const newer = await shop.standIn.customer.write('second', { contact });
    const deps = shop.deps();
    for (const text of ['DORA@customer.test', '+491709999999', 'crm-9']) {
      expect(await findConversation(deps, { contact: text })).toMatchObject({ id: newer.conversationId });
    }
    await deps.chatwoot.conversations.toggleStatus({ conversation_id: newer.conversationId, status: 'resolved' });
    expect(await findConversation(deps, { contact: 'crm-9', status: 'open' })).toMatchObject({
      id: old.conversationId,
    });
    await expect(findConversation(deps, { contact: 'crm-9', inbox_id: 999 })).rejects.toMatchObject({
      kind: 'NotFound',
      message: expect.stringContaining('has no conversation in inbox 999'),
    });
  });

  test('says whether nobody or several fit', async () => {
    await expect(findConversation(shop.deps(), { contact: 'nobody@customer.test' })).rejects.toMatchObject({
      kind: 'NotFound',
      message: expect.stringContaining('no contact has this'),
    });
    await shop.standIn.customer.write('hello', { contact: { email: 'twin@customer.test' } });
    await upsertContact(shop.deps(), { identifier: 'twin@customer.test' });
    await expect(findConversation(shop.deps(), { contact: 'twin@customer.test' })).rejects.toMatchObject({
      kind: 'Invalid',
      message: expect.stringContaining('several contacts fit (ids '),
    });
  });

  test('refuses an empty text before any request', async () => {
    await expect(findConversation(shop.deps(), { contact: ' ' })).rejects.toMatchObject({ kind: 'Invalid' });
    expect(shop.standIn.requests).toEqual([]);
  });
});
