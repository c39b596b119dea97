/** Bytes that are read at once: few enough that a wish to stop is heard soon. */
const piece = 64 * 1024;

/** A file in, its text in pieces out; throws `NoText` when it is none. */
export async function* piecesOf(blob: Blob): AsyncGenerator<{ text: string; done: number }> {
  const encoding = encodingOf(new Uint8Array(await blob.slice(0, 1024).arrayBuffer()));
  if (encoding === null) throw new NoText();
  const decoder = new TextDecoder(encoding);
  for (let at = 0; at < blob.size; at += piece) {
    const bytes = await blob.slice(at, at + piece).arrayBuffer();
    const done = Math.min(blob.size, at + piece);
    yield { text: decoder.decode(bytes, { stream: done < blob.size }), done };
  }
}

/** The file is no text. */
export class NoText extends Error {
  override name = 'NoText';
}

/** UTF-8, or the UTF-16 that Windows writes; null for what is no text, such as an archive. */
export function encodingOf(start: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return start.includes(0) || (start[0] === 0x1f && start[1] === 0x8b) ? null : 'utf-8';
}
