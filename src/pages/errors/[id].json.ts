import type { APIRoute, GetStaticPaths } from 'astro';
import type { Entry } from '../../lib/content/entry.ts';
import { loadEntries } from '../../lib/content/astro-library.ts';
import { errorJson } from '../../lib/twins/error-json.ts';
import { handlingOf } from '../../lib/programs/handling.ts';
import { declaredCode, recordingOf } from '../../lib/observed/recordings.ts';
import { wireResponse } from '../../lib/observed/wire.ts';

export const getStaticPaths = (async () =>
  (await loadEntries()).map((entry) => ({
    params: { id: entry.id },
    props: { entry },
  }))) satisfies GetStaticPaths;

/** One error, whole: what is written of it, then what was recorded. */
export const GET: APIRoute<{ entry: Entry }> = ({ props: { entry }, site }) => {
  const recording = recordingOf(entry.id);
  return Response.json({
    ...errorJson(entry, site),
    response: wireResponse(entry),
    declared: declaredCode(entry.id) ?? null,
    recording: recording ?? null,
    handling: handlingOf(entry, recording),
  });
};
