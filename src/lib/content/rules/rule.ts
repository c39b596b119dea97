import type { Entry } from '../entry.ts';
import type { Library } from '../files.ts';

/** A rule takes the whole library and returns one line per breach: file, field, what is wrong, what to do. */
export type Rule = (library: Library) => string[];

/** A rule that looks at one entry at a time and needs not name the file. */
export function perEntry(check: (entry: Entry) => string[]): Rule {
  return ({ entries }) =>
    entries.flatMap((entry) => check(entry).map((problem) => `${entry.file}: ${problem}`));
}

/** The values that occur more than once. */
export function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const value of values) (seen.has(value) ? twice : seen).add(value);
  return [...twice];
}
