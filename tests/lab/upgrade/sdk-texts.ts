import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Language } from '../../../src/lib/observed/recording.ts';

/** Text of every source file of one version, under its path in the SDK's repository. */
export type SdkTexts = Record<Language, ReadonlyMap<string, string>>;

/** Reads the sources that both packages ship. */
export function readSdkTexts(folders: Record<Language, string>): SdkTexts {
  return {
    typescript: new Map([
      ...textsBelow(join(folders.typescript, 'src'), 'src', /\.ts$/),
      ...textsBelow(join(folders.typescript, 'CHANGELOG.md'), 'CHANGELOG.md', /\.md$/),
    ]),
    python: textsBelow(folders.python, 'src/anthropic', /\.py$/),
  };
}

function textsBelow(path: string, name: string, wanted: RegExp): Map<string, string> {
  if (!existsSync(path)) return new Map();
  if (statSync(path).isFile()) return new Map([[name, readFileSync(path, 'utf8')]]);
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter(
    (each) => each.isFile() && wanted.test(each.name),
  );
  return new Map(
    files.map((each) => {
      const file = join(each.parentPath, each.name);
      return [`${name}/${relative(path, file).split(sep).join('/')}`, readFileSync(file, 'utf8')];
    }),
  );
}
