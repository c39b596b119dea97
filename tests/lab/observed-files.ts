import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Everything recorded, by file name without `.json`: entry ids, `backoff` and `versions`. */
export type ObservedFiles = Map<string, unknown>;

/** Reads every recording of a folder. */
export function readObserved(folder: string): ObservedFiles {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return new Map(
    names.map((name) => {
      const value: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      return [name.slice(0, -'.json'.length), value];
    }),
  );
}

/** Makes the folder hold exactly these recordings; returns the names written and removed. */
export function writeObserved(folder: string, files: ObservedFiles): string[] {
  mkdirSync(folder, { recursive: true });
  const before = readObserved(folder);
  const changed = [...files].filter(([name, value]) => !isSame(before.get(name), value));
  for (const [name, value] of changed)
    writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(value, null, 2)}\n`);
  const gone = [...before.keys()].filter((name) => !files.has(name));
  for (const name of gone) rmSync(join(folder, `${name}.json`));
  return [...changed.map(([name]) => name), ...gone].sort();
}

/** One line per field that was recorded otherwise than it is observed now. */
export function differences(recorded: ObservedFiles, observed: ObservedFiles): string[] {
  const names = [...new Set([...recorded.keys(), ...observed.keys()])].sort();
  return names.flatMap((name) => {
    const remedy = 'run "npm run record" and read the change';
    if (!recorded.has(name)) return [`observed/${name}.json: is missing; ${remedy}`];
    if (!observed.has(name)) return [`observed/${name}.json: belongs to no entry; ${remedy}`];
    return fieldDifferences(recorded.get(name), observed.get(name)).map(
      ({ field, was, is }) =>
        `observed/${name}.json: ${field}: recorded ${was}, observed ${is}; ${remedy}`,
    );
  });
}

type Difference = { field: string; was: string; is: string };

function fieldDifferences(was: unknown, is: unknown, path: string[] = []): Difference[] {
  if (isSame(was, is)) return [];
  if (isObject(was) && isObject(is)) {
    const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])];
    return keys.flatMap((key) =>
      fieldDifferences(Reflect.get(was, key), Reflect.get(is, key), [...path, key]),
    );
  }
  return [{ field: path.join('.'), was: shown(was), is: shown(is) }];
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function shown(value: unknown): string {
  return JSON.stringify(value) ?? 'nothing';
}
