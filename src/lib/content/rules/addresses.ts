import { breach, type Rule } from './rule.ts';
import { linksIn } from './page-links.ts';
import { findPlace } from './site-map.ts';

/** Where links and sources lead. */
export const addresses: Record<string, Rule> = {
  'a source has a real address': (library) =>
    library.sources.flatMap(({ file, id, url, of }) => {
      if (url === '' || of !== undefined) return []; // it could not be read, or has no address of its own
      const fault = url.startsWith('/') ? findPlace(url, library) : addressFault(url);
      return fault === null ? [] : [{ file, ...breach(fault, 'sources', id, 'url') }];
    }),
  'a link leads somewhere': (library) =>
    linksIn(library).flatMap(({ href, ...place }) => {
      const fault = /^[/#]/.test(href) ? findPlace(href, library, place.file) : addressFault(href);
      return fault === null ? [] : [{ ...place, text: `the link ${fault}` }];
    }),
};

/** What keeps a text from being the address of a public page; null when nothing does. */
function addressFault(text: string): string | null {
  if (/[\s\\]|%20/.test(text)) return `"${text}" has a blank or backslash; write the whole address`;
  let url;
  try {
    url = new URL(text);
  } catch {
    return `"${text}" is no address; write https://… or a path on this site`;
  }
  const { protocol, hostname, username, password, port } = url;
  if (protocol !== 'https:' || !text.startsWith('https://'))
    return `"${text}" is not https; write https://…`;
  if (username !== '' || password !== '') return `"${text}" carries a login; remove it`;
  if (port !== '') return `"${text}" names a port; remove it`;
  if (!/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,24}$/.test(hostname))
    return `"${hostname}" is no public host; it needs a name with a dot`;
  if (hostname.startsWith('xn--') || hostname.includes('.xn--'))
    return `"${hostname}" has letters that look like others; write a plain host`;
  return null;
}
