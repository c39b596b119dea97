import type { APIRoute, GetStaticPaths } from 'astro';
import type { Entry } from '../../lib/content/entry.ts';
import { loadEntries } from '../../lib/content/astro-library.ts';
import { errorRow } from '../../lib/twins/error-index.ts';
import { handlingOf } from '../../lib/programs/handling.ts';
import { declaredCode, recordingOf } from '../../lib/observed/recordings.ts';
import { wireResponse } from '../../lib/observed/wire.ts';

export const getStaticPaths = (async () =>
  (await loadEntries()).map((entry) => ({
    params: { id: entry.id },
    props: { entry },
  }))) satisfies GetStaticPaths;

/** One error, whole: its row of `/errors.json`, then all that the page shows. */
export const GET: APIRoute<{ entry: Entry }> = ({ props: { entry }, site }) => {
  const recording = recordingOf(entry.id);
  const { file: _file, lab: _lab, rank: _rank, ...shown } = entry;
  return Response.json({
    ...shown,
    ...errorRow(entry, site),
    messages: entry.messages,
    retry: entry.retry,
    response: wireResponse(entry),
    declared: declaredCode(entry.id) ?? null,
    recording: recording ?? null,
    handling: handlingOf(entry, recording),
  });
};
