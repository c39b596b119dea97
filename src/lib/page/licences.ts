import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A package that the site is made of or with. */
export type Licence = { name: string; version: string; licence: string; text: string };

/** Packages whose code or data lies in the published files. */
const shipped = ['pagefind'];

/** Packages that only made the files: nothing of them is published but what they wrote. */
const makers = ['astro', '@astrojs/mdx', '@astrojs/sitemap', 'satteri', 'shiki', 'markdown-it'];

/** Licences of what is published, with their texts, as installed. */
export function shippedLicences(): Licence[] {
  return shipped.map(readLicence);
}

/** Licences of what the site was made with. */
export function makerLicences(): Licence[] {
  return makers.map(readLicence);
}

/** The text that lies beside the published files. */
export function licencesText(): string {
  const ours = `Claude Error Reference\n\n${readFileSync('LICENSE', 'utf8').trim()}`;
  const theirs = shippedLicences().map(
    ({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text.trim()}`,
  );
  return `${[ours, ...theirs].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}

/** A package without a licence text may not be published: reading it fails. */
function readLicence(name: string): Licence {
  const folder = join('node_modules', name);
  const { version, license }: { version: string; license: string } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  return { name, version, licence: license, text: readText(join(folder, 'LICENSE')) };
}

/** Some packages keep a folder of licences, their own and those of what they took over. */
function readText(path: string): string {
  if (!statSync(path).isDirectory()) return readFileSync(path, 'utf8');
  return readdirSync(path)
    .sort()
    .map((name) => readFileSync(join(path, name), 'utf8').trim())
    .join('\n\n');
}
