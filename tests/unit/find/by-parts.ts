import { resolveWith, type Finding } from '../../../src/lib/find/resolver.ts';
import type { CutFeed } from '../../../src/lib/find/shards/cut-feed.ts';
import {
  readFirstPart,
  readKeyPage,
  readNameKeys,
  readOwnLines,
  readPart,
} from '../../../src/lib/find/shards/parts.ts';
import { ShardedTable, type WantedFile } from '../../../src/lib/find/shards/sharded-table.ts';

/** An answer as the box comes to it: with the files that it asked for, round by round. */
export type FoundByParts = { finding: Finding; rounds: WantedFile[][]; files: unknown[] };

/** The answer to a text from the files of a feed. */
export function findByParts(text: string, cut: CutFeed): FoundByParts {
  const table = new ShardedTable(readFirstPart(cut.first));
  const rounds: WantedFile[][] = [];
  const files: unknown[] = [];
  for (;;) {
    table.forget();
    const finding = resolveWith(text, table);
    if (table.wanted.size === 0) return { finding, rounds, files };
    if (rounds.length > 5) throw new Error(`It asks again and again: ${text.slice(0, 200)}`);
    rounds.push([...table.wanted]);
    for (const name of [...table.wanted]) files.push(give(table, cut, name));
  }
}

function give(table: ShardedTable, cut: CutFeed, name: WantedFile): unknown {
  const file = fileOf(cut, name);
  const [kind, place] = String(name).split('-');
  if (name === 'own') table.addOwnLines(readOwnLines(file, table.stamp));
  else if (typeof name === 'number') table.add(name, readPart(file, table.stamp));
  else if (kind === 'keys') table.addKeys(Number(place), readKeyPage(file, table.stamp));
  else table.addNames(Number(place), readNameKeys(file, table.stamp));
  return file;
}

function fileOf(cut: CutFeed, name: WantedFile): unknown {
  if (typeof name === 'number') return cut.parts[name - 1];
  if (name === 'own') return cut.own;
  const [kind, place] = name.split('-');
  return (kind === 'keys' ? cut.keyPages : cut.namePages)[Number(place) - 1];
}
