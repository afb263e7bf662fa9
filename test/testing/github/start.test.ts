import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { startGithubStandIn } from '../../../src/testing/index.ts';
import { ask } from './ask.ts';

const path = (name: string) => fileURLToPath(new URL(`../../../${name}`, import.meta.url));
let child: ChildProcess | undefined;
afterEach(() => {
  child?.kill();
  child = undefined;
});
const start = (...words: string[]) => {
  child = spawn(path('node_modules/.bin/node'), [path('src/testing/github/start.ts'), ...words], { stdio: 'pipe' });
  return child;
};

describe('starting the stand-in GitHub', () => {
  it('from the command line says where it is, that it is not GitHub, and which tokens it has', async () => {
    let printed = '';
    const { stdout } = start('0');
    stdout?.on('data', (text: Buffer) => {
      printed += text.toString();
    });
    while (!printed.includes('Ctrl+C')) await once(stdout as NonNullable<typeof stdout>, 'data');
    expect(printed).toContain('It is NOT GitHub');
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0];
    const token = /mona \(admin\) (\w+)/.exec(printed)?.[1] ?? '';
    const answer = await fetch(`${url}/user`, { headers: { authorization: `bearer ${token}` } });
    expect(await answer.json()).toMatchObject({ login: 'mona' });
  });

  it('refuses a port that is none', async () => {
    let complaint = '';
    const started = start('abc');
    started.stderr?.on('data', (text: Buffer) => {
      complaint += text.toString();
    });
    const [code] = (await once(started, 'close')) as [number];
    expect([code, complaint]).toEqual([2, expect.stringContaining('The port is "abc"; give a whole number')]);
  });

  it('binds to the loopback address and says in each answer what it is', async () => {
    const github = await startGithubStandIn();
    const { headers } = await ask(github, 'GET', '/repos/octo/repo');
    expect([new URL(github.url).hostname, headers.get('server')]).toEqual(['127.0.0.1', 'stand-in, not GitHub']);
    await github.close();
    await expect(fetch(github.url)).rejects.toThrow('fetch failed');
  });

  it('with the same random numbers gives the same tokens and commits', async () => {
    const run = async (step: number) => {
      let last = 0;
      const github = await startGithubStandIn({ random: () => (last = (last + step) % 1) });
      await github.close();
      return [github.tokens, github.people.commit('octo/repo')];
    };
    expect(await run(0.37)).toEqual(await run(0.37));
    expect(await run(0.37)).not.toEqual(await run(0.41));
  });

  it('counts requests from the last reset, and refuses an endpoint that it does not have by name', async () => {
    const github = await startGithubStandIn();
    await ask(github, 'GET', '/user');
    github.resetRequests();
    const { status, body } = await ask(github, 'GET', '/repos/octo/repo/pulls?state=all');
    await github.close();
    expect([status, body.message]).toEqual([400, expect.stringContaining('no endpoint GET /repos/octo/repo/pulls:')]);
    expect(github.requests).toEqual([
      expect.objectContaining({ n: 1, method: 'GET', path: '/repos/octo/repo/pulls', query: { state: 'all' } }),
    ]);
  });
});
