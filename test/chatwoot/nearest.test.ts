import { expect, test } from 'vitest';
import { nearest } from '../../src/chatwoot/nearest.ts';

const operations = ['contacts.create', 'contacts.get', 'conversations.get', 'labels.list'];

test.each([
  ['contact.create', 'contacts.create'],
  ['CONTACTS.GET', 'contacts.get'],
  ['conversations.gte', 'conversations.get'],
])('%s was meant to be %s', (name, meant) => {
  expect(nearest(name, operations)).toBe(meant);
});

test.each(['nonsense', 'x', 'send a message', '', 'conversations.assign'])('%j is near nothing', (name) => {
  expect(nearest(name, operations)).toBe(undefined);
});

test('two letters that changed places are a slip in a short name, another short name is not', () => {
  expect(nearest('nmae', ['name', 'email'])).toBe('name');
  expect(nearest('xy', ['id'])).toBe(undefined);
  expect(nearest('name', [])).toBe(undefined);
});
