import type { APIRoute } from 'astro';
import { loadEntries } from '../lib/content/astro-library.ts';
import { proseToText } from '../lib/content/prose.ts';
import { firstSentence, partsOf, type Part } from '../lib/twins/llms.ts';
import { listedTitle } from '../lib/page/identifier.ts';
import { headlineOf } from '../lib/page/verdict.ts';
import { absolute } from '../lib/addresses/urls.ts';

export const getStaticPaths = async () =>
  partsOf(await loadEntries()).map((part) => ({
    params: { part: part.file.replace(/\.txt$/, '') },
    props: { part },
  }));

/** A part of `llms.txt`: one line an error, with the address of its Markdown. */
export const GET: APIRoute<{ part: Part }> = ({ props: { part }, site }) =>
  new Response(
    [
      `# Claude Error Reference: ${part.about}`,
      '',
      `> Part of [llms.txt](${absolute('/llms.txt', site)}).`,
      '',
      ...part.entries.map(
        (entry) =>
          `- [${entry.id}: ${listedTitle(entry)}](${absolute(`/errors/${entry.id}.md`, site)}): ${firstSentence(proseToText(entry.summary))} ${headlineOf(entry)}.`,
      ),
      '',
    ].join('\n'),
  );
