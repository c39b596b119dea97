import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Model ids that a version of the TypeScript SDK warns of: it keeps the table to itself, so its text is read. */
export function readDeprecatedModels(folder: string): Record<string, string> {
  const source = join(folder, 'resources');
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.mjs'))
    .map((file) => readFileSync(join(source, file), 'utf8'));
  const tables = files.flatMap(
    (file) => /\bDEPRECATED_MODELS = \{([^}]*)\}/.exec(file)?.slice(1) ?? [],
  );
  const pairs = tables.flatMap((table) => [...table.matchAll(/'([^']+)': '([^']+)'/g)]);
  return Object.fromEntries(pairs.map(([, model = '', end = '']) => [model, end]).sort());
}
