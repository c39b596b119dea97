import { getCollection, getEntry, render } from 'astro:content';
import { basename, dirname } from 'node:path';
import { declarations, recorded, recordingOf, versions } from '../observed/recordings.ts';
import { entriesOfStatus } from './status-entries.ts';
import { sourcesOf } from './cites.ts';
import { factReader, statusClasses } from './facts.ts';
import { firstDayEntries } from './first-day.ts';
import { kinds, type Entry, type Kind } from './entry.ts';
import { texts } from './page-files.ts';
import type { Guide, StatusPage } from './pages.ts';
import { presentDay } from './review.ts';
import { readSources } from './sources.ts';

// A row that cannot be read has stopped the build before this.
const { sources } = readSources(
  new Map([...texts].filter(([file]) => dirname(file) === 'content/sources')),
);
const factsOf = factReader({ recordingOf, versions, declarations });

/** Every entry, by id. The only module, with the pages, that knows Astro. */
export const loadEntries = once(async (): Promise<Entry[]> => {
  const found = await getCollection('errors');
  const written = found.map(({ id, data, body = '', filePath = '' }) => {
    const kind = kindOf(filePath);
    return {
      ...data,
      ...factsOf(data, { id, kind }),
      id,
      kind,
      file: filePath,
      body,
      sources: sourcesOf({ ...data, body }, sources),
      explained: true,
    };
  });
  return [...written, ...firstDayEntries(written, recorded)].sort(byId);
});

/** Every status page, lowest status first. */
export const loadStatuses = once(async (): Promise<StatusPage[]> => {
  const found = await getCollection('statuses');
  return found
    .map(({ data, id, body = '', filePath = '' }) => ({
      ...data,
      classes: statusClasses(versions, Number(id)),
      id,
      file: filePath,
      body,
      sources: sourcesOf({ ...data, body }, sources),
    }))
    .sort(byId);
});

/** Every guide, in reading order. */
export const loadGuides = once(async (): Promise<Guide[]> => {
  const found = await getCollection('guides');
  return found
    .map(({ data, id, body = '', filePath = '' }) => ({
      ...data,
      id,
      file: filePath,
      body,
      sources: sourcesOf({ ...data, body }, sources),
    }))
    .sort((one, other) => one.order - other.order);
});

/** Today, as the content and the recordings know it. */
export const loadToday = once(async (): Promise<string> => {
  const pages = [loadEntries(), loadStatuses(), loadGuides()] as const;
  return presentDay((await Promise.all(pages)).flat(), versions);
});

/** A status with the entries it can be, for each page, Markdown and JSON made of it. */
export async function statusPaths() {
  const entries = await loadEntries();
  return (await loadStatuses()).map((page) => ({
    params: { status: page.id },
    props: { page, entries: entriesOfStatus(Number(page.id), entries) },
  }));
}

/** A guide with the entries it serves, for each page, Markdown and JSON made of it. */
export async function guidePaths() {
  const entries = await loadEntries();
  return (await loadGuides()).map((guide) => ({
    params: { id: guide.id },
    props: { guide, entries: entries.filter(({ id }) => guide.serves.includes(id)) },
  }));
}

/** The MDX body of a page as a component. */
export async function loadBody(collection: 'errors' | 'statuses' | 'guides', id: string) {
  const entry = await getEntry(collection, id);
  if (!entry) throw new Error(`${collection}: no page has the id "${id}"`);
  return (await render(entry)).Content;
}

/** Every page asks for all of them; while pages are edited, each time anew. */
function once<Loaded>(load: () => Promise<Loaded>): () => Promise<Loaded> {
  let loaded: Promise<Loaded> | undefined;
  return () => (import.meta.env.DEV ? load() : (loaded ??= load()));
}

function byId(one: { id: string }, other: { id: string }): number {
  return one.id < other.id ? -1 : 1;
}

function kindOf(filePath: string): Kind {
  const folder = basename(dirname(filePath));
  const kind = kinds.find((name) => name === folder);
  if (!kind) throw new Error(`${filePath}: move it to a folder named ${kinds.join(', ')}`);
  return kind;
}
