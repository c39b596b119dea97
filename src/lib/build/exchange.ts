import { existsSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Folder beside the site where the next one is built: on the same disk, so that it can be renamed. */
export function freshFolder(site: string): string {
  return beside(site, 'new');
}

/**
 * Puts the fresh folder in the place of the site. Between two renames the site is away for an instant;
 * a machine that dies just then leaves the last site beside, and `restoreSite` brings it back.
 */
export function exchangeSite(site: string): void {
  const last = beside(site, 'last');
  rmSync(last, { recursive: true, force: true });
  if (existsSync(site)) renameSync(site, last);
  try {
    renameSync(freshFolder(site), site);
  } catch (error) {
    restoreSite(site);
    throw error;
  }
  rmSync(last, { recursive: true, force: true });
}

/** Brings the last site back when there is none in its place. */
export function restoreSite(site: string): void {
  const last = beside(site, 'last');
  if (!existsSync(site) && existsSync(last)) renameSync(last, site);
}

function beside(site: string, word: string): string {
  return join(dirname(site), `.${basename(site)}-${word}`);
}
