import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { deriveContent } from './derived.ts';
import { sizesOf, type Sizes } from './sizes.ts';
import { spend, type Spent } from './spent.ts';

/** A site of so many entries: what its builds took, and what it weighs. */
export type Scale = {
  entries: number;
  /** Real entries that the further ones are made from; none, where the site is built as it is. */
  models: number;
  processors: number;
  /** With nothing left by an earlier build. */
  cold: Spent[];
  /** With all that is left, and a sentence more in one entry. */
  changed: Spent[];
  /** With all that is left, and nothing changed. */
  warm: Spent[];
  sizes: Sizes;
};

/** Builds the site with its own command, filled up to a number of entries, so many times. */
export async function measureScale(
  repository: string,
  entries: number,
  runs: number,
): Promise<Scale> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const models = deriveContent(repository, folder, entries);
    const build = () => spend(process.execPath, ['src/cli/build.ts'], { cwd: folder });
    const [cold, changed, warm]: [Spent[], Spent[], Spent[]] = [[], [], []];
    const edited = join(folder, 'src/content/errors/type/overloaded_error.mdx');
    for (let run = 0; run < runs; run += 1) {
      for (const left of ['.cache', '.astro', '.vite'])
        rmSync(join(folder, 'node_modules', left), { recursive: true, force: true });
      cold.push(await build());
      appendFileSync(edited, `\nThis was measured ${run + 1} times.\n`);
      changed.push(await build());
      warm.push(await build());
    }
    const sizes = sizesOf(join(folder, 'dist'));
    return {
      entries: sizes.pages['entries']?.count ?? 0,
      models,
      processors: availableParallelism(),
      cold,
      changed,
      warm,
      sizes,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same as lines to read. */
export function scaleRows(scale: Scale): [string, string][] {
  const { cold, changed, warm, sizes } = scale;
  const bytes = (sizes: number[]) => sizes.join(' / ');
  return [
    [
      'entries',
      `${scale.entries}${scale.models === 0 ? '' : `, filled up from ${scale.models} real ones`}`,
    ],
    ['build, cold', spentWords(cold)],
    ['build, an entry changed', spentWords(changed)],
    ['build, nothing changed', spentWords(warm)],
    ...Object.entries(sizes.pages).map(([kind, { count, of, gzip, brotli }]): [string, string] => [
      `pages: ${kind}, smallest / middle / largest`,
      `gzip ${bytes(gzip)} B of ${count}, brotli ${bytes(brotli)} B of ${of}`,
    ]),
    [
      'floor: bare page, and real one',
      `gzip ${bytes(sizes.floor.gzip)} B, brotli ${bytes(sizes.floor.brotli)} B (${sizes.floor.page})`,
    ],
    ...Object.entries(sizes.atOnce).map(([page, { files, gzip, brotli }]): [string, string] => [
      `with ${page}`,
      `${files} files, gzip ${gzip} B, brotli ${brotli} B`,
    ]),
    ...Object.entries(sizes.later).map(([kind, { files, largest, gzip }]): [string, string] => [
      `later: ${kind}`,
      `${files} files, largest ${largest} B, all ${gzip} B gzip`,
    ]),
  ];
}

function spentWords(spent: Spent[]): string {
  const range = (pick: (one: Spent) => number | null, digits: number, unit: string) => {
    const values = spent.flatMap((one) => pick(one) ?? []).sort((one, other) => one - other);
    const [first, last] = [values[0], values.at(-1)];
    if (first === undefined || last === undefined) return 'not measured here';
    const shown = (value: number) => value.toFixed(digits);
    const ends = values.length > 1 ? ` (${shown(first)} to ${shown(last)})` : '';
    return `${shown(values[values.length >> 1] ?? first)}${ends} ${unit}`;
  };
  return [
    range(({ seconds }) => seconds, 1, 's'),
    `processors ${range(({ processor }) => processor, 1, 's')}`,
    `memory ${range(({ memory }) => memory, 0, 'MB')}`,
    `${spent.length} ${spent.length === 1 ? 'run' : 'runs'}`,
  ].join(', ');
}
