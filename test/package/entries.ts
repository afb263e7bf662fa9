import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The package's entries by what users import, each with its source file: `chatwoot-flows/testing` and src/testing.ts. */
export function entrySources(root: string): { readonly [specifier: string]: string } {
  const { name, exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    name: string;
    exports: { [place: string]: string | { default: string } };
  };
  return Object.fromEntries(
    Object.entries(exports).flatMap(([place, to]) =>
      typeof to === 'string'
        ? []
        : [[name + place.slice(1), join(root, to.default.replace(/^\.\/lib\//, 'src/').replace(/\.js$/, '.ts'))]],
    ),
  );
}
