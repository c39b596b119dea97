import { resolve } from 'node:path';
import { readLibrary, type Library } from '../../src/lib/content/disk-library.ts';

/** Where the content of the site lies. */
export const root = resolve(import.meta.dirname, '../../src');

/** The content of the site, read once for every test of the process; none can change it for the others. */
export const library: Library = freeze(readLibrary(root));

function freeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  const members: Iterable<unknown> = value instanceof Map ? value.values() : Object.values(value);
  for (const member of members) freeze(member);
  return value;
}
