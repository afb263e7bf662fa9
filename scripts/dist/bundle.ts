import ncc from '@vercel/ncc';
import type { Folder } from './folder.ts';
import { licencesOf } from './licences.ts';

/** What ncc answers; it ships no types. */
interface Bundled {
  readonly code: string;
  readonly assets: { readonly [name: string]: { readonly source: string | Buffer } };
  readonly stats: { toJson(options: object): { modules: readonly Module[] } };
}

interface Module {
  readonly nameForCondition?: string | null;
  readonly modules?: readonly Module[];
}

/** fetch-blob asks for it where Node has no ReadableStream, which was before Node 18; a third of what a step would read. */
const neverNeeded = ['web-streams-polyfill/dist/ponyfill.es2018.js'];

/**
 * Bundles an entry into the files of dist/, chunks of dynamic imports and licences included. Not minified: that would
 * start 8 to 10 % slower and hide the code from those who review it. The same source gives the same bytes in any folder.
 */
export async function bundle(entry: string, root: string): Promise<Folder> {
  const result = (await ncc(entry, {
    cache: false,
    minify: false,
    quiet: true,
    sourceMap: false,
    externals: neverNeeded,
  })) as Bundled;
  const { modules } = result.stats.toJson({ all: false, modules: true, nestedModules: true, ids: true });
  const files = new Map<string, Buffer>([['index.js', Buffer.from(lines(result.code))]]);
  // grpc-js names .proto files for services that nobody starts here; their licences are in licenses.txt.
  const loaded = Object.entries(result.assets).filter(([name]) => /^[^/]+\.(js|json)$/.test(name));
  for (const [name, { source }] of loaded) files.set(name, Buffer.from(lines(source)));
  files.set('licenses.txt', Buffer.from(licencesOf(resources(modules), root)));
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Some packages are written with CRLF, which git would not keep; to JavaScript the two are the same. */
const lines = (source: string | Buffer): string => String(source).replaceAll('\r\n', '\n');

const resources = (modules: readonly Module[]): string[] =>
  modules.flatMap((module) => [
    ...(module.nameForCondition ? [module.nameForCondition] : []),
    ...resources(module.modules ?? []),
  ]);
