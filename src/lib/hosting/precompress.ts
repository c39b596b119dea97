import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Endings of what is worth compressing; the files of the search are compressed already. */
export const compressible = /\.(?:html|css|js|json|md|txt|xml|svg|py|ts)$/;

/** A file that would not shrink by this much is as fast as it is. */
const least = 256;

/**
 * Writes `x.br` and `x.gz` beside each text of a built folder, for hosts that send such files as they
 * are; returns how many texts have them. Same text, same bytes: neither form carries a time or a name.
 */
export async function precompress(folder: string): Promise<number> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && compressible.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  let done = 0;
  // The compressors run beside each other, a few at a time.
  const next = files.values();
  const work = async (): Promise<void> => {
    for (const file of next) {
      const text = readFileSync(file);
      const [small, plain] = await Promise.all([squeeze(text), gzip9(text, { level: 9 })]);
      if (text.length - plain.length < least) continue;
      writeFileSync(`${file}.br`, small);
      writeFileSync(`${file}.gz`, plain);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: 4 }, work));
  return done;
}

const gzip9 = promisify(gzip);
const brotli = promisify(brotliCompress);

function squeeze(text: Buffer): Promise<Buffer> {
  return brotli(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    },
  });
}
