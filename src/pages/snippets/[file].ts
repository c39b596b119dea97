import type { APIRoute, GetStaticPaths } from 'astro';
import { loadSnippets } from '../../lib/programs/snippet-files.ts';
import type { SnippetProgram } from '../../lib/programs/snippets.ts';

export const getStaticPaths = (() => {
  const programs = loadSnippets(new URL(import.meta.env.SITE)).flatMap(
    (snippet) => snippet.programs,
  );
  return programs.map((program) => ({ params: { file: program.file }, props: { program } }));
}) satisfies GetStaticPaths;

/** A program as a file to save and run. */
export const GET: APIRoute<{ program: SnippetProgram }> = ({ props: { program } }) =>
  new Response(program.code);
