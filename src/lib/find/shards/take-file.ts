import { readKeyPage, readNameKeys, readOwnLines, readPart } from './parts.ts';
import type { ShardedTable, WantedFile } from './sharded-table.ts';

/** Adds a fetched file to the table that wanted it; throws where it is none, or one of another build. */
export function takeFile(table: ShardedTable, name: WantedFile, fetched: unknown): void {
  const { stamp } = table;
  if (name === 'own') return table.addOwnLines(readOwnLines(fetched, stamp));
  if (typeof name === 'number') return table.add(name, readPart(fetched, stamp));
  const [kind, place] = name.split('-');
  if (kind === 'keys') table.addKeys(Number(place), readKeyPage(fetched, stamp));
  else table.addNames(Number(place), readNameKeys(fetched, stamp));
}
