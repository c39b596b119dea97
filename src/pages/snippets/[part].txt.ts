import { experimental_AstroContainer as Container } from 'astro/container';
import type { APIRoute, GetStaticPaths } from 'astro';
import SnippetBlock from '../../components/SnippetBlock.astro';
import { loadSnippets } from '../../lib/programs/snippet-files.ts';
import { partOf, type Snippet } from '../../lib/programs/snippets.ts';

export const getStaticPaths = (() =>
  loadSnippets(new URL(import.meta.env.SITE)).map((snippet) => ({
    params: { part: partOf(snippet.id) },
    props: { snippet },
  }))) satisfies GetStaticPaths;

/**
 * A program as its page shows it, without the page: a fold loads it. The page itself would bring styles
 * that the policy of another page refuses. As a text it is no page that anybody could come to.
 */
export const GET: APIRoute<{ snippet: Snippet }> = async ({ props }) => {
  const container = await Container.create();
  const html = await container.renderToString(SnippetBlock, { props });
  return new Response(html);
};
