import { builtFile, builtFiles, type Build } from './built.ts';

/** A block of code as a page shows it. */
export type Block = {
  caption: string;
  text: string;
  /** Elements with a style of their own, and words that are coloured as keywords. */
  styled: number;
  keywords: number;
  /** What its button copies, or what it says instead. */
  copied: string;
};

type Entry = {
  handling: { code: string }[];
  fixes: { request?: { wrong?: string; right: string } }[];
  response: { status: number; body: string } | null;
};

/** What is wrong with the blocks of a page: each is whole, highlighted by class, copied exactly and equal to its source. */
export function blockFaults(blocks: readonly Block[], build: Build, path: string): string[] {
  const shown = blocks.map(({ text }) => text);
  const faults = blocks.flatMap(({ caption, text, styled, copied }) =>
    [
      text.trim() === '' && `the block "${caption}" is empty; give it its code`,
      styled > 0 && `the block "${caption}" has inline styles; highlight with classes`,
      copied !== text &&
        `"Copy" of the block "${caption}" copies ${JSON.stringify(copied.slice(0, 80))} (${copied.length} characters) where ${text.length} are shown; copy the text of its <pre>`,
    ].filter((fault) => fault !== false),
  );
  const entry = entryAt(build, path);
  if (entry === null) return faults;
  for (const source of sourcesOf(entry))
    if (!shown.includes(source))
      faults.push(
        `no block equals its source "${source.split('\n')[0]} …"; show the source unchanged`,
      );
  if (entry.handling.length > 0 && !blocks.some(({ keywords }) => keywords > 0))
    faults.push('no keyword is highlighted; give each block its language');
  const { response } = entry;
  if (response !== null && response.status >= 400 && response.body.startsWith('{')) {
    // An edge in front of the API answers without a request id: then the error itself is the mark.
    const mark = response.body.includes('"request_id"') ? '"request_id"' : '"error"';
    if (!shown.some((text) => text.includes(mark)))
      faults.push(`shows no response with ${mark}; show the raw response`);
  }
  return faults;
}

function entryAt(build: Build, path: string): Entry | null {
  const file = `${path.slice(1, -1)}.json`;
  if (!/^errors\/[^/]+\.json$/.test(file) || !builtFiles(build).includes(file)) return null;
  return JSON.parse(builtFile(build, file));
}

function sourcesOf({ handling, fixes }: Entry): string[] {
  const requests = fixes.flatMap(({ request }) => [request?.wrong, request?.right]);
  return [...handling.map(({ code }) => code), ...requests]
    .filter((code) => code !== undefined)
    .map((code) => code.trimEnd());
}
