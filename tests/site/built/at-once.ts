/**
 * Scripts and styles that a page brings by itself, as paths below the base: those that its HTML names
 * and those that these import. What a reader's act brings later is not among them.
 */
export function filesAtOnce(html: string, read: (file: string) => string): string[] {
  const asked = new Set<string>();
  const ask = (address: string): void => {
    const at = address.indexOf('_astro/');
    const file = address.slice(at);
    if (at < 0 || asked.has(file)) return;
    asked.add(file);
    if (!file.endsWith('.js')) return;
    for (const [, name = ''] of read(file).matchAll(imports)) ask(`_astro/${name}`);
  };
  for (const [tag] of html.matchAll(/<(?:script|link)\b[^>]*>/g))
    if (/^<script|rel="(?:stylesheet|modulepreload)"/.test(tag))
      ask(/\s(?:src|href)="([^"]+)"/.exec(tag)?.[1] ?? '');
  return [...asked];
}

/** Static imports of a built module: an `import(…)` waits until something asks for it. */
const imports = /(?:\bfrom|\bimport)\s*["']\.\/([^"']+)["']/g;
