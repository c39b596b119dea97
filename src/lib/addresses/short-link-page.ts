import { withPolicy } from '../hosting/inline.ts';
import type { ShortLink } from './short-links.ts';

/** Where a short link leads, as an address on the origin; `home` is the public address of the first page. */
export function targetOf({ path }: ShortLink, home: URL): string {
  return home.pathname + path.replace(/^\/+/, '');
}

/** The page of a short link. Names and paths hold nothing that HTML reads otherwise. */
export function shortLinkPage(link: ShortLink, home: URL): string {
  const target = targetOf(link, home);
  return withPolicy(
    [
      '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">',
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      `<title>${link.name} | Claude Error Reference</title>`,
      `<meta http-equiv="refresh" content="0; url=${target}">`,
      '<meta name="robots" content="noindex">',
      `<link rel="canonical" href="${new URL(target, home).href}">`,
      `</head><body><p>Moved to <a href="${target}">${link.path}</a></p></body></html>`,
    ].join(''),
  );
}
