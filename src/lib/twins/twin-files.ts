import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { markdownPath } from '../addresses/urls.ts';
import { htmlFiles } from '../hosting/built-rules.ts';
import { mainOf, pageMarkdown } from './markdown.ts';

/**
 * Writes the Markdown twin of every page of a built folder beside it, and those that explain errors in one text. No more
 * than a page is held at a time. `home` is the public address of the first page.
 */
export function writeTwins(folder: string, home: URL): void {
  const index = new URL('llms.txt', home);
  const paths = htmlFiles(folder)
    .filter((file) => file.endsWith('index.html') && !file.startsWith('e/'))
    .map((file) => `/${file.replace(/index\.html$/, '')}`);
  const write = (path: string): string => {
    const html = readFileSync(join(folder, path, 'index.html'), 'utf8');
    const text = pageMarkdown(mainOf(html), new URL(path.slice(1), home), index);
    writeFileSync(join(folder, markdownPath(path)), text);
    return text;
  };
  const isTold = (path: string) =>
    tellingFolders.some((each) => path.startsWith(each) && path !== each);
  paths.filter((path) => !isTold(path)).forEach(write);
  const whole = openSync(join(folder, 'llms-full.txt'), 'w');
  let between = '';
  for (const told of tellingFolders)
    for (const path of paths.filter((path) => isTold(path) && path.startsWith(told))) {
      writeSync(whole, between + write(path));
      between = '\n---\n\n';
    }
  closeSync(whole);
}

/** What explains first, then the errors. */
const tellingFolders = ['/guides/', '/http/', '/errors/'];
