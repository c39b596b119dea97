import type { Page } from 'playwright/test';
import { address, builtErrors, builtFile, builds, type Build } from '../built.ts';

/** A way to break the site, the one check that has to notice, and what it has to say. */
export type Seed = {
  /** Words after "finds …". */
  name: string;
  file: string;
  /** The file as it becomes; null when it is gone. */
  breaks: (text: string) => string | null;
  check: (build: Build, page: Page) => Promise<string[]> | string[];
  /** The page that the message names, and the remedy that it gives. */
  names: string;
  says: RegExp;
};

/** The entry that is broken: one with a code of its own, so that it has every part. */
export const subject = subjectOf(builds.root);

function subjectOf(build: Build): { id: string; path: string; html: string } {
  const row = builtErrors(build).find(({ kind, classes }) => kind === 'code' && classes.python);
  if (!row) throw new Error('errors.json has no entry with a code');
  return { id: row.id, path: `/errors/${row.id}/`, html: `errors/${row.id}/index.html` };
}

/** The root build with one file broken; the folder stays as it is. */
export function brokenBuild({ file, breaks }: Seed): Build {
  const before = builtFile(builds.root, file);
  const after = breaks(before);
  if (after === before) throw new Error(`${file} has nothing to break any more; mend the seed`);
  return { ...builds.root, changes: new Map([[file, after]]) };
}

/** Lets a browser see the changes of a build, without the policy that would stop many of them. */
export async function serveChanges(page: Page, build: Build): Promise<void> {
  const contentType = 'text/html; charset=utf-8';
  for (const [file, text] of build.changes ?? [])
    await page.route(address(build, file.replace(/index\.html$/, '')), (route) =>
      route.fulfill({ body: text?.replaceAll(policy, '') ?? '', contentType }),
    );
}

const policy = /<meta http-equiv="content-security-policy"[^>]*>/gi;

/** Puts markup at the end of the main part. */
export function withMarkup(markup: string): (html: string) => string {
  return (html) => html.replace('</main>', `${markup}</main>`);
}
