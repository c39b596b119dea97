import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Feed } from '../../src/lib/find/feed/feed.ts';
import { packFeed, packNames } from '../../src/lib/find/feed/packed-feed.ts';
import { resolveWith } from '../../src/lib/find/resolver.ts';
import { cutFeed } from '../../src/lib/find/shards/cut-feed.ts';
import { ShardedTable } from '../../src/lib/find/shards/sharded-table.ts';

/** What the table costs until the first answer to each text: its first file, and the parts that a text asks for. */
export function partRows(feed: Feed, texts: readonly string[]): [string, string][] {
  const cut = cutFeed(feed);
  const own = JSON.stringify(cut.first);
  const costs = texts.map((text) => {
    const table = new ShardedTable(cut.first);
    const files: unknown[] = [];
    for (;;) {
      table.forget();
      resolveWith(text, table);
      if (table.wanted.size === 0) return { files: files.length, bytes: sizeOf(...files) };
      for (const name of [...table.wanted]) {
        if (name === 'names') table.addNames(cut.names);
        else if (name === 'own') table.addOwnLines(cut.own);
        else {
          const part = cut.parts[name - 1];
          if (part === undefined) throw new Error(`There is no part ${name}`);
          table.add(name, part);
        }
        files.push(typeof name === 'number' ? cut.parts[name - 1] : cut[name]);
      }
    }
  });
  const at = (share: number, of: 'files' | 'bytes'): number =>
    costs.map((cost) => cost[of]).sort((one, other) => one - other)[
      Math.floor((costs.length - 1) * share)
    ] ?? 0;
  return [
    ['table: first file', `${sizeOf(cut.first)} B brotli, ${gzipSync(own).length} B gzip`],
    ['table: parts', `${cut.parts.length} of ${sizeOf(cut.parts[0])} B brotli`],
    ['table: names, for short texts', `${sizeOf(cut.names)} B brotli`],
    [
      `table: parts until the first answer, ${texts.length} pastes`,
      `median ${at(0.5, 'files')} files, ${at(0.5, 'bytes')} B; of ten, nine have ${at(0.9, 'files')}, ${at(0.9, 'bytes')} B`,
    ],
    ['table: whole, for questions', `${sizeOf(packFeed(feed), packNames(feed))} B brotli`],
  ];
}

function sizeOf(...files: unknown[]): number {
  return files.reduce<number>(
    (sum, file) => sum + brotliCompressSync(JSON.stringify(file)).length,
    0,
  );
}
