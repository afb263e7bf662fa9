import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Cli, startCli } from './run-cli.ts';

const portOf = (cli: Cli, before: string) => Number(new RegExp(`${before}(\\d+)`).exec(cli.stdout())?.[1]);
const isOpen = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1').once('error', () => resolve(false));
    socket.once('connect', () => resolve(socket.destroy() && true));
  });

/** Ids of processes whose command line holds the text, by the system's own list. */
const processesWith = (text: string) =>
  execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(text));

async function startDev(env?: { [name: string]: string }) {
  const cli = startCli(['dev', '--port', '0', '--ui-port', '0'], env);
  await cli.says('Stop everything with Ctrl-C');
  const ports = ['--address 127\\.0\\.0\\.1:', 'pages: http://127\\.0\\.0\\.1:', 'stand-in at http://127\\.0\\.0\\.1:'];
  return { cli, ports: ports.map((before) => portOf(cli, before)) };
}

describe('chatwoot-flows dev', () => {
  it('starts everything, its command works, and Ctrl-C leaves nothing behind', async () => {
    const { cli, ports } = await startDev({ TEMPORAL_ADDRESS: 'a-users-cluster.example:7233' });
    const [temporal, pages, standIn] = ports as [number, number, number];
    expect((await fetch(`http://127.0.0.1:${pages}`)).status).toBe(200);
    const token = /account 1, token (\w+)/.exec(cli.stdout())?.[1] ?? '';
    const profile = `http://127.0.0.1:${standIn}/api/v1/profile`;
    expect((await fetch(profile, { headers: { api_access_token: token } })).status).toBe(200);
    const command = /Try:\n {2}(.*)/.exec(cli.stdout())?.[1] ?? '';
    expect(execFileSync('sh', ['-c', command], { encoding: 'utf8' })).toContain('resolved');
    expect(processesWith(`--port ${temporal} `)).toHaveLength(1);
    // As a terminal does it: to the whole group of the command.
    process.kill(-(cli.process.pid as number), 'SIGINT');
    expect(await cli.ended).toEqual({ code: 0, signal: null });
    expect(cli.stdout()).toContain('Stopped');
    expect(cli.stderr()).toBe('');
    expect(processesWith(`--port ${temporal} `)).toEqual([]);
    for (const port of [temporal, pages, standIn]) expect(await isOpen(port)).toBe(false);
  });

  it('leaves nothing behind either when Ctrl-C is pressed twice', async () => {
    const { cli, ports } = await startDev();
    const group = -(cli.process.pid as number);
    process.kill(group, 'SIGINT');
    process.kill(group, 'SIGINT');
    expect((await cli.ended).signal).toBeNull();
    // The second ends the command at once, which leaves the server's end to the system.
    await expect.poll(() => processesWith(`--port ${ports[0]} `)).toEqual([]);
  });

  it('ends with one sentence where there is no Temporal server and none to be had', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'chatwoot-flows-dev-'));
    const cli = startCli(['dev'], { PATH: folder, XDG_CACHE_HOME: folder });
    expect(await cli.ended).toEqual({ code: 1, signal: null });
    expect(cli.stderr()).toMatch(/^temporal: it is not on PATH and could not be fetched \(tried [^\n]*\n$/);
    rmSync(folder, { recursive: true });
  });

  it('ends with the Temporal server, and says which port is in use', async () => {
    const { cli, ports } = await startDev();
    const second = startCli(['dev', '--port', String(ports[0])]);
    expect(await second.ended).toEqual({ code: 1, signal: null });
    expect(second.stderr()).toContain(`port ${ports[0]} is in use: give others with --port and --ui-port`);
    process.kill(Number(processesWith(`--port ${ports[0]} `)[0]?.trim().split(' ')[0]), 'SIGKILL');
    expect(await cli.ended).toEqual({ code: 1, signal: null });
    expect(cli.stderr()).toContain('dev: the Temporal server has ended by itself, and so the rest was stopped');
    expect(processesWith(`--port ${ports[0]} `)).toEqual([]);
  });
});
