/**
 * Keys, each with the shard that it leads to, in about two bytes a key: the keys' numbers in order, as the
 * steps between them (Golomb-Rice), each followed by its shard. What is no key is taken for one once in
 * `2 ** spare` times, and then a shard is fetched for nothing.
 */
export type PackedKeys = { count: number; shards: number; bits: string; spare?: number };

/** A key's number, below 2^32, and its shard. */
export type Key = { hash: number; shard: number };

/** Bits of a step that are written as they are, where nothing else is said: every stretch of a text is looked up. */
const usualSpare = 12;

/** Keys in, the same bytes whatever their order out; with fewer `spare` bits where less is looked up. */
export function packKeys(
  keys: readonly Key[],
  shards: number,
  spare: number = usualSpare,
): PackedKeys {
  const range = rangeFor(keys.length, spare);
  const placed = keys
    .map(({ hash, shard }) => ({ place: placeOf(hash, range), shard }))
    .sort((one, other) => one.place - other.place || one.shard - other.shard)
    .filter(
      ({ place, shard }, at, all) => place !== all[at - 1]?.place || shard !== all[at - 1]?.shard,
    );
  const writer = new BitWriter();
  const width = widthFor(shards);
  let last = 0;
  for (const { place, shard } of placed) {
    const step = place - last;
    last = place;
    for (let times = step >>> spare; times > 0; times -= 1) writer.write(1, 1);
    writer.write(0, 1);
    writer.write(step & ((1 << spare) - 1), spare);
    writer.write(shard, width);
  }
  const bits = `${placed.length}:${writer.toText()}`;
  return { count: keys.length, shards, bits, ...(spare === usualSpare ? {} : { spare }) };
}

/** Which shards a number leads to. */
export class KeySet {
  #range: number;
  #shards = new Map<number, number[]>();

  constructor({ count, shards, bits, spare = usualSpare }: PackedKeys) {
    this.#range = rangeFor(count, spare);
    const [length = '', text = ''] = bits.split(':');
    const reader = new BitReader(text);
    const width = widthFor(shards);
    let place = 0;
    for (let left = Number(length); left > 0; left -= 1) {
      while (reader.read(1) === 1) place += 1 << spare;
      place += reader.read(spare);
      const shard = reader.read(width);
      const known = this.#shards.get(place);
      if (known === undefined) this.#shards.set(place, [shard]);
      else known.push(shard);
    }
  }

  shardsOf(hash: number): readonly number[] {
    return this.#shards.get(placeOf(hash, this.#range)) ?? none;
  }
}

const none: readonly number[] = [];

function rangeFor(count: number, spare: number): number {
  return Math.max(1, count) * 2 ** spare;
}

function placeOf(hash: number, range: number): number {
  return Math.floor((hash / 2 ** 32) * range);
}

function widthFor(shards: number): number {
  return Math.max(1, Math.ceil(Math.log2(Math.max(2, shards))));
}

class BitWriter {
  #bytes: number[] = [];
  #used = 8;

  write(value: number, width: number): void {
    for (let bit = width - 1; bit >= 0; bit -= 1) {
      if (this.#used === 8) {
        this.#bytes.push(0);
        this.#used = 0;
      }
      const last = this.#bytes.length - 1;
      this.#bytes[last] = (this.#bytes[last] ?? 0) | (((value >>> bit) & 1) << (7 - this.#used));
      this.#used += 1;
    }
  }

  toText(): string {
    return btoa(this.#bytes.map((byte) => String.fromCharCode(byte)).join(''));
  }
}

class BitReader {
  #bytes: string;
  #at = 0;

  constructor(text: string) {
    this.#bytes = atob(text);
  }

  read(width: number): number {
    let value = 0;
    for (let left = width; left > 0; left -= 1) {
      // Behind the end there are only zeros, so that a text that was cut off ends, too.
      const byte = this.#bytes.charCodeAt(this.#at >>> 3) || 0;
      value = (value << 1) | ((byte >>> (7 - (this.#at & 7))) & 1);
      this.#at += 1;
    }
    return value;
  }
}
