import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { markdownPath } from '../addresses/urls.ts';

/** Writes the Markdown twin of each page into a folder, and in the end those that explain errors in one text. */
export type TwinWriter = { write: (path: string, markdown: string) => void; end: () => void };

/** Texts are read again in the end: no more than a page is held. */
export function twinWriter(folder: string): TwinWriter {
  const written: string[] = [];
  return {
    write: (path, markdown) => {
      const file = join(folder, markdownPath(path));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, markdown);
      written.push(path);
    },
    end: () => {
      written.sort();
      const told = tellingFolders.flatMap((each) =>
        written.filter((path) => path.startsWith(each) && path !== each),
      );
      const whole = openSync(join(folder, 'llms-full.txt'), 'w');
      told.forEach((path, at) => {
        const text = readFileSync(join(folder, markdownPath(path)), 'utf8');
        writeSync(whole, `${at === 0 ? '' : '\n---\n\n'}${text}`);
      });
      closeSync(whole);
    },
  };
}

/** What explains first, then the errors. */
const tellingFolders = ['/guides/', '/http/', '/errors/'];
