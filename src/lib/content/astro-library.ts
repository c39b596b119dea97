import { entriesOfStatus } from './status-entries.ts';
import type { Entry } from './entry.ts';
import { library } from './library.ts';
import type { Guide, StatusPage } from './pages.ts';
import { presentDay } from './review.ts';
import { versions } from '../observed/recordings.ts';

/** Every entry, by id. */
export const loadEntries = async (): Promise<Entry[]> => entries;

/** Every status page, lowest status first. */
export const loadStatuses = async (): Promise<StatusPage[]> => statuses;

/** Every guide, in reading order. */
export const loadGuides = async (): Promise<Guide[]> => guides;

/** Today, as the content and the recordings know it. */
export const loadToday = async (): Promise<string> => today;

/** A status with the entries it can be, for each page, Markdown and JSON made of it. */
export async function statusPaths() {
  return statuses.map((page) => ({
    params: { status: page.id },
    props: { page, entries: entriesOfStatus(Number(page.id), entries) },
  }));
}

/** A guide with the entries it serves, for each page, Markdown and JSON made of it. */
export async function guidePaths() {
  return guides.map((guide) => ({
    params: { id: guide.id },
    props: { guide, entries: entries.filter(({ id }) => guide.serves.includes(id)) },
  }));
}

const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
/** Pages name their file by its path in the repository. */
const inRepository = <Page extends { file: string }>(page: Page): Page => ({
  ...page,
  file: `src/${page.file}`,
});
const entries = library.entries.map(inRepository).sort(byId);
const statuses = library.statuses.map(inRepository).sort(byId);
const guides = library.guides.map(inRepository).sort((one, other) => one.order - other.order);
const today = presentDay([...entries, ...statuses, ...guides], versions);
