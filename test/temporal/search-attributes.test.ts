import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registeredFor, searchAttributes } from '../../src/workflows/search-attributes.ts';
import { startTemporal, type TestServer } from './server.ts';

const subject = { accountId: 7, conversationId: 42, issue: 'octo/repo#12' };
const namesOf = (pairs: Awaited<ReturnType<typeof registeredFor>>) => pairs.map(({ key }) => key.name);

describe('search attributes', () => {
  let server: TestServer;
  let connection: Connection;
  beforeAll(async () => {
    const { ChatwootConversationId: _, ...right } = searchAttributes;
    const wrongType = { ...right, ChatwootConversationId: 'Text' };
    const args = Object.entries(wrongType).flatMap(([name, type]) => ['--search-attribute', `${name}=${type}`]);
    server = await startTemporal({ args });
    connection = await Connection.connect({ address: server.address });
  });
  afterAll(async () => {
    await connection.close();
    await server.stop();
  });

  it('are those that the namespace has, and find what was started with them', async () => {
    const typedSearchAttributes = await registeredFor(subject, connection, 'default');
    expect(namesOf(typedSearchAttributes)).toEqual(['ChatwootAccountId', 'GithubIssue']);
    const client = new Client({ connection, identity: 'test' });
    const start = { taskQueue: 'nobody', workflowId: 'found', typedSearchAttributes };
    await client.workflow.start('setStatusInBulk', start);
    const query = 'ChatwootAccountId = 7 AND GithubIssue = "octo/repo#12"';
    while ((await client.workflow.count(query)).count === 0) await new Promise((resolve) => setTimeout(resolve, 50));
  });

  it('are those whose value is known', async () => {
    expect(namesOf(await registeredFor({ accountId: 7 }, connection, 'default'))).toEqual(['ChatwootAccountId']);
  });

  it('are none where Temporal does not say what it has', async () => {
    expect(await registeredFor(subject, connection, 'nowhere')).toEqual([]);
  });
});
