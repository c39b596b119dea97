import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Model ids that a version of the TypeScript SDK warns of: it keeps the table to itself, so its text is read. */
export function readDeprecatedModels(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.mjs') && !/^(node_modules|_vendor)[\\/]/.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
  const tables = files.flatMap(
    (file) => /\bDEPRECATED_MODELS = \{([^}]*)\}/.exec(file)?.slice(1) ?? [],
  );
  // A table that has moved is not a table that is empty.
  if (tables.length === 0)
    throw new Error(`${folder} has no DEPRECATED_MODELS; find where the SDK keeps them now`);
  const pairs = tables.flatMap((table) => [...table.matchAll(/'([^']+)': '([^']+)'/g)]);
  return Object.fromEntries(pairs.map(([, model = '', end = '']) => [model, end]).sort());
}
