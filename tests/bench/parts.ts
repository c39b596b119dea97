import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Feed } from '../../src/lib/find/feed/feed.ts';
import { packFeed, packNames } from '../../src/lib/find/feed/packed-feed.ts';
import { cutFeed } from '../../src/lib/find/shards/cut-feed.ts';
import { findByParts } from '../unit/find/by-parts.ts';

/** What the table costs until the first answer to each text: its first file, and the files that a text asks for. */
export function partRows(feed: Feed, texts: readonly string[]): [string, string][] {
  const cut = cutFeed(feed);
  const own = JSON.stringify(cut.first);
  const costs = texts.map((text) => {
    const { rounds, files } = findByParts(text, cut);
    const names = rounds.flat();
    return {
      bytes: sizeOf(...files),
      files: files.length,
      rounds: rounds.length,
      keys: names.filter((name) => String(name).startsWith('keys-')).length,
    };
  });
  const at = (share: number, of: 'files' | 'bytes' | 'rounds' | 'keys'): number =>
    costs.map((cost) => cost[of]).sort((one, other) => one - other)[
      Math.floor((costs.length - 1) * share)
    ] ?? 0;
  const shown = (share: number): string =>
    `${at(share, 'files')} files (${at(share, 'keys')} pages of keys), ${at(share, 'bytes')} B in ${at(share, 'rounds')} rounds`;
  return [
    ['table: first file', `${sizeOf(cut.first)} B brotli, ${gzipSync(own).length} B gzip`],
    ['table: parts', `${cut.parts.length} of ${sizeOf(cut.parts[0])} B brotli`],
    [
      'table: pages of keys',
      cut.keyPages.length === 0
        ? 'none, all travel with the first file'
        : `${cut.keyPages.length} of ${sizeOf(cut.keyPages[cut.keyPages.length >> 1])} B brotli`,
    ],
    [
      'table: names, for short texts',
      `${cut.namePages.length} of ${sizeOf(cut.namePages[0])} B brotli`,
    ],
    [
      `table: files until the first answer, ${texts.length} pastes`,
      `median ${shown(0.5)}; of ten, nine have ${shown(0.9)}`,
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
