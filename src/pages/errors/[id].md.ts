import type { APIRoute, GetStaticPaths } from 'astro';
import type { Entry } from '../../lib/content/entry.ts';
import { loadEntries } from '../../lib/content/astro-library.ts';
import { entryMarkdown } from '../../lib/twins/markdown.ts';
import { declaredCode, recordingOf } from '../../lib/observed/recordings.ts';

export const getStaticPaths = (async () =>
  (await loadEntries()).map((entry) => ({
    params: { id: entry.id },
    props: { entry },
  }))) satisfies GetStaticPaths;

/** One error as Markdown. */
export const GET: APIRoute<{ entry: Entry }> = ({ props: { entry }, site }) =>
  new Response(entryMarkdown(entry, site, recordingOf(entry.id), declaredCode(entry.id)));
