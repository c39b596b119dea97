import { resolveWith, type Finding } from '../../../src/lib/find/resolver.ts';
import { filesOf, type CutFeed } from '../../../src/lib/find/shards/cut-feed.ts';
import { readFirstPart } from '../../../src/lib/find/shards/parts.ts';
import { ShardedTable, type WantedFile } from '../../../src/lib/find/shards/sharded-table.ts';
import { takeFile } from '../../../src/lib/find/shards/take-file.ts';

/** An answer as the box comes to it: with the files that it asked for, round by round. */
export type FoundByParts = { finding: Finding; rounds: WantedFile[][]; files: unknown[] };

/** A feed in files, as they arrive in a browser. */
export function travel(files: CutFeed): CutFeed {
  return JSON.parse(JSON.stringify(files));
}

/** The answer to a text from the files of a feed. */
export function findByParts(text: string, cut: CutFeed): FoundByParts {
  const table = new ShardedTable(readFirstPart(cut.first));
  const all = filesOf(cut);
  const rounds: WantedFile[][] = [];
  const files: unknown[] = [];
  for (;;) {
    table.forget();
    const finding = resolveWith(text, table);
    if (table.wanted.size === 0) return { finding, rounds, files };
    if (rounds.length > 5) throw new Error(`It asks again and again: ${text.slice(0, 200)}`);
    rounds.push([...table.wanted]);
    for (const name of rounds.at(-1) ?? []) {
      takeFile(table, name, all.get(name));
      files.push(all.get(name));
    }
  }
}

/** A message with words mistyped, lost or changed: others for each number. */
export function mistype(message: string, number: number): string {
  const words = message.split(' ').map((word, place) => {
    const turn = (place * 7 + number * 3) % 9;
    return turn === 0 ? 'xyzzy' : turn === 1 ? '' : turn === 2 ? word.slice(0, -1) : word;
  });
  return words.join(' ');
}
