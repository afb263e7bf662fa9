import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * Puts, into the folder that is bundled, a copy of @actions/core whose two dependencies load at their first use: the
 * HTTP client, which core needs for OIDC tokens only and which brings undici, and exec, which it needs to tell the
 * machine's platform. Loading both at the start of every step costs more than starting Node does. Why this way:
 * docs/decisions/0004-undici.md.
 * @param folder a folder inside `root`/node_modules that holds the compiled source
 */
export function placeLightCore(folder: string, root: string): void {
  const actions = join(folder, 'node_modules', '@actions');
  cpSync(join(root, 'node_modules', '@actions', 'core'), join(actions, 'core'), { recursive: true });
  for (const [name, files] of Object.entries(lateLoaders)) {
    const place = join(actions, name);
    const real = relative(place, join(root, 'node_modules', '@actions', name, 'lib')).replaceAll('\\', '/');
    mkdirSync(place, { recursive: true });
    for (const [file, text] of Object.entries(files)) writeFileSync(join(place, file), text(real));
  }
}

const manifest = (exports: { [name: string]: string }) => () => JSON.stringify({ type: 'module', exports });

/**
 * The functions that core calls are the ones that are here: a test uses both through a bundle, so a core that calls
 * another turns it red.
 */
const lateLoaders: { readonly [name: string]: { readonly [file: string]: (real: string) => string } } = {
  'http-client': {
    'package.json': manifest({ '.': './index.js', './lib/auth': './auth.js' }),
    'auth.js': (real) => `export * from '${real}/auth.js';\n`,
    'index.js': (real) => `
export class HttpClient {
  constructor(...settings) {
    this.settings = settings;
  }
  async getJson(...request) {
    const { HttpClient: Real } = await import('${real}/index.js');
    return new Real(...this.settings).getJson(...request);
  }
}
`,
  },
  exec: {
    'package.json': manifest({ '.': './index.js' }),
    'index.js': (real) => `
export const getExecOutput = async (...command) => (await import('${real}/exec.js')).getExecOutput(...command);
`,
  },
};
