import type { APIRoute, GetStaticPaths } from 'astro';
import { loadEntries } from '../../lib/content/astro-library.ts';
import { recordingOf } from '../../lib/observed/recordings.ts';
import { handlingOf, type Handling } from '../../lib/programs/handling.ts';

export const getStaticPaths = (async () =>
  (await loadEntries())
    .flatMap((entry) => handlingOf(entry, recordingOf(entry.id)))
    .map((program) => ({
      params: { file: program.file },
      props: { program },
    }))) satisfies GetStaticPaths;

/** The handler of an error as a file to save and run. */
export const GET: APIRoute<{ program: Handling }> = ({ props: { program } }) =>
  new Response(program.code);
