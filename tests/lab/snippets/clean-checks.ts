import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const root = join(import.meta.dirname, '..', '..', '..');
/** What else a verdict rests on: the installed packages of both languages, and the code that checks. */
const grounds = [
  join(root, 'node_modules', '.package-lock.json'),
  join(root, '.venv', 'requirements.sha256'),
  join(import.meta.dirname, 'types.ts'),
];

/**
 * Checks files, and remembers by content that they were clean. Faults are never remembered, nor is
 * a file that reads another by a relative path, whose content the key does not hold.
 */
export async function rememberClean(
  name: string,
  settings: readonly string[],
  files: readonly string[],
  check: () => string[] | Promise<string[]>,
  folder: string = join(root, '.lab', 'clean'),
): Promise<string[]> {
  const texts = files.map((file) => readFileSync(file, 'utf8'));
  if (texts.some((text) => /\b(?:from|import)\s*\(?['"]\.|^from \./m.test(text))) return check();
  const facts = grounds.map((file) => (existsSync(file) ? readFileSync(file, 'utf8') : ''));
  const names = files.map((file) => basename(file));
  const key = createHash('sha256').update(JSON.stringify([settings, facts, names, texts]));
  const mark = join(folder, `${name}-${key.digest('hex')}`);
  if (existsSync(mark)) return [];
  const faults = await check();
  if (faults.length === 0) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(mark, '');
  }
  return faults;
}
