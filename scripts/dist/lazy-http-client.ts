import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * Puts, into the folder that is bundled, a copy of @actions/core beside an `@actions/http-client` that loads the real
 * one at its first request. Core needs that client for its OIDC tokens only, and loading it (with undici) at the start
 * of every step costs 0.9 of Node's own start. Why this way: docs/decisions/0002-undici.md.
 * @param folder a folder inside `root`/node_modules that holds the compiled source
 */
export function placeLazyHttpClient(folder: string, root: string): void {
  const actions = join(folder, 'node_modules', '@actions');
  const standIn = join(actions, 'http-client');
  const real = relative(standIn, join(root, 'node_modules', '@actions', 'http-client', 'lib')).replaceAll('\\', '/');
  mkdirSync(standIn, { recursive: true });
  cpSync(join(root, 'node_modules', '@actions', 'core'), join(actions, 'core'), { recursive: true });
  const exports = { '.': './index.js', './lib/auth': './auth.js' };
  writeFileSync(join(standIn, 'package.json'), JSON.stringify({ type: 'module', exports }));
  writeFileSync(join(standIn, 'auth.js'), `export * from '${real}/auth.js';\n`);
  writeFileSync(join(standIn, 'index.js'), lazily(real));
}

/** `getJson` is all that core calls; a test gets an OIDC token through a bundle, so a core that calls more is noticed. */
const lazily = (real: string): string => `
export class HttpClient {
  constructor(...settings) {
    this.settings = settings;
  }
  async getJson(...request) {
    const { HttpClient: Real } = await import('${real}/index.js');
    return new Real(...this.settings).getJson(...request);
  }
}
`;
