import type { APIRoute, GetStaticPaths } from 'astro';
import type { Entry } from '../../lib/content/entry.ts';
import { loadEntries } from '../../lib/content/library.ts';
import { errorRow } from '../../lib/data.ts';
import { handlingOf } from '../../lib/handling.ts';
import { declaredCode, recordingOf } from '../../lib/recordings.ts';
import { wireResponse } from '../../lib/wire.ts';

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
