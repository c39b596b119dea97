import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { rolldown } from 'rolldown';
import type { Entry } from '../content/entry.ts';
import { buildFeed } from '../find/feed/feed.ts';
import { sdkVersions } from '../observed/sdk-versions.ts';
import { absolute } from '../addresses/urls.ts';

/** The resolver of the box as one file for other programs, and what tells one build of it from another. */
export type ResolverFile = { code: string; version: string; sha256: string };

/** The first comment says what it is, the exports are two: `resolve` and `version`. */
export function resolverFile(entries: Entry[], site: URL | undefined): Promise<ResolverFile> {
  if (import.meta.env?.DEV === true) return bundle(entries, site);
  return (bundled ??= bundle(entries, site));
}

/** Two files of a build name it, and its content does not change meanwhile. */
let bundled: Promise<ResolverFile> | undefined;

async function bundle(entries: Entry[], site: URL | undefined): Promise<ResolverFile> {
  const home = absolute('/', site);
  const table = JSON.stringify(buildFeed(entries));
  // What the table knows decides what it finds, so the version is that of the table.
  const version = `${sdkVersions.typescript}-${createHash('sha256').update(table).digest('hex').slice(0, 8)}`;
  const entry = resolve('src/lib/resolver-file/entry.ts');
  const source = [
    `import { resolverOf } from ${JSON.stringify(entry)};`,
    `export const version = ${JSON.stringify(version)};`,
    `export const resolve = resolverOf(JSON.parse(${JSON.stringify(table)}), ${JSON.stringify(home)});`,
  ].join('\n');
  const name = 'resolver-file';
  const build = await rolldown({
    input: name,
    plugins: [
      {
        name,
        resolveId: (id) => (id === name ? id : null),
        load: (id) => (id === name ? source : null),
      },
    ],
  });
  const { output } = await build.generate({ format: 'esm', minify: true });
  await build.close();
  const [{ code: minified, imports, dynamicImports }, ...more] = output;
  const needed = [...imports, ...dynamicImports, ...more.map(({ fileName }) => fileName)];
  if (needed.length > 0) throw new Error(`resolver.js needs ${needed.join(', ')}; it is one file`);
  const about = `// Claude Error Reference, resolver ${version}. ${absolute('/guides/resolver/', site)} MIT licence.`;
  const code = `${about}\n${minified}`;
  return { code, version, sha256: createHash('sha256').update(code).digest('hex') };
}
