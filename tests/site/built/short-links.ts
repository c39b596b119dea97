import { builtErrors, builtFile, builtFiles, type Build } from '../built.ts';
import { readPage } from './reading.ts';

/** Classes of both SDKs, ids and statuses without a short link, and short links that lead nowhere. */
export function findShortLinkFaults(build: Build): string[] {
  const files = new Set(builtFiles(build));
  const classes = builtFile(build, 'sdk/index.html').matchAll(
    /<code[^>]*>([A-Z]\w+Error)<\/code>/g,
  );
  const statuses = [...files].map((file) => /^http\/(\d+)\/index\.html$/.exec(file)?.[1] ?? '');
  const names = [
    ...[...classes].map((match) => match[1] ?? ''),
    ...builtErrors(build).map(({ id }) => id),
    ...statuses.filter(Boolean),
  ];
  const missing = [...new Set(names)]
    .filter((name) => !files.has(`e/${name}/index.html`))
    .map(
      (name) =>
        `/e/${name}/: there is no such short link; make it in src/lib/addresses/short-links.ts`,
    );
  const astray = [...files]
    .filter((file) => /^e\/[^/]+\/index\.html$/.test(file))
    .flatMap((file) => {
      const { refresh } = readPage(build, file);
      const from = file.replace(/index\.html$/, '');
      if (refresh === undefined) return [`/${from}: sends nobody on; give it a refresh`];
      const isOurs = refresh.startsWith(build.base);
      const [path = ''] = refresh.slice(build.base.length).split(/[?#]/);
      return isOurs && files.has(`${path}index.html`)
        ? []
        : [`/${from}: leads to ${refresh}, which is not there; name an entry, a status or a guide`];
    });
  return [...missing, ...astray];
}
