import type { Library } from '../disk-library.ts';
import { sectionsOf } from '../../page/sections.ts';
import { componentsOf } from './body-tree.ts';
import { didYouMean } from './nearest-name.ts';

/** Path to the anchors of its page; null for a file, which has none. */
type SiteMap = Map<string, Set<string> | null>;

/** Why a path, with its fragment, leads nowhere on this site; null when it leads somewhere. */
export function findPlace(href: string, library: Library, from?: string): string | null {
  const map = mapOf(library);
  const [path = '', fragment] = href.split('#', 2);
  if (path.includes('?')) return `"${href}" carries a query; link to the page`;
  const own = path === '' ? pathOf(from ?? '') : path;
  const anchors = map.get(own);
  if (anchors === undefined) {
    if (map.has(`${own}/`)) return `"${href}" lacks the slash at the end; write ${own}/`;
    return `"${href}" leads nowhere on this site${didYouMean(own, [...map.keys()])}`;
  }
  if (fragment === undefined) return null;
  if (fragment === '') return `"${href}" has an empty fragment; remove the #`;
  if (anchors?.has(fragment)) return null;
  return `"${href}": the page has no "#${fragment}"${didYouMean(fragment, [...(anchors ?? [])])}`;
}

/** A library does not change while its rules run. */
const maps = new WeakMap<Library, SiteMap>();

function mapOf(library: Library): SiteMap {
  const known = maps.get(library);
  if (known !== undefined) return known;
  const map: SiteMap = new Map();
  for (const [route, source] of library.routes)
    map.set(route, route.endsWith('/') ? new Set(idsIn(source)) : null);
  for (const entry of library.entries) {
    const parts = (
      [
        ['cause', entry.causes],
        ['fix', entry.fixes],
        ['message', entry.messages],
        ['question', entry.faq.flatMap(({ id, also = [] }) => [id, ...also].map((id) => ({ id })))],
        ['unhelpful', entry.unhelpful],
        ['dispute', entry.disputes],
      ] as const
    ).flatMap(([kind, members]) => members.map(({ id }) => `${kind}-${id}`));
    const sections = sectionsOf(entry).map(({ id }) => id);
    map.set(`/errors/${entry.id}/`, new Set([...parts, ...sections, ...headingsOf(entry.body)]));
    for (const ending of ['md', 'json']) map.set(`/errors/${entry.id}.${ending}`, null);
  }
  for (const { id, body } of library.guides)
    map.set(`/guides/${id}/`, new Set(['sources', 'errors', ...headingsOf(body)]));
  for (const { id, body } of library.statuses)
    map.set(`/http/${id}/`, new Set(['sources', 'which', 'background', ...headingsOf(body)]));
  maps.set(library, map);
  return map;
}

function headingsOf(body: string): string[] {
  return componentsOf(body)
    .filter(({ name }) => name === 'Heading')
    .map(({ attributes }) => String(attributes.get('id')));
}

/** Anchors that a page's own source pins. */
function idsIn(source: string): string[] {
  return [...source.matchAll(/\bid="([\w-]+)"/g)].map(([, id = '']) => id);
}

function pathOf(file: string): string {
  const [, folder = '', id = ''] = /content\/(\w+)\/(?:\w+\/)?([\w-]+)\.mdx$/.exec(file) ?? [];
  return `/${folder === 'statuses' ? 'http' : folder}/${id}/`;
}
