/** Folder that the site lives in, with a slash at both ends. */
export const base = `${import.meta.env?.BASE_URL ?? '/'}/`.replace(/\/+$/, '/');

/** Site path in ("/errors/x/"), path below the base out ("/docs/errors/x/"). */
export function href(path: string): string {
  return base + path.replace(/^\/+/, '');
}

/** Path of an entry's page, without the base. */
export function entryPath(id: string): string {
  return `/errors/${id}/`;
}

/** Path of a status page, without the base. */
export function statusPath(status: number | string): string {
  return `/http/${status}/`;
}

/** Path of the errors of one status about one subject, without the base. */
export function statusSubjectPath(status: number | string, subject: string): string {
  return `/http/${status}/${subject}/`;
}

/** Path of what we changed on a day (`2026-11-30`), without the base. */
export function changeDayPath(day: string): string {
  return `/changes/${day}/`;
}

/** Path of a guide, without the base. */
export function guidePath(id: string): string {
  return `/guides/${id}/`;
}

/** Path of the page of a program, without the base. */
export function snippetPath(id: string): string {
  return `/snippets/${id}/`;
}

/** Site path in, public address out. */
export function absolute(path: string, site: URL | undefined): string {
  return new URL(href(path), site).href;
}

/** Path of a page in, path of its Markdown out: `/sdk/` has `/sdk.md`, the first page `/index.md`. */
export function markdownPath(path: string): string {
  return path === '/' ? '/index.md' : path.replace(/\/$/, '.md');
}
