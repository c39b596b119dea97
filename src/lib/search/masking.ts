import { keepEnds } from '../find/read/ends.ts';
import { maskSecrets, type Masked } from '../find/secrets.ts';

let last: { text: string; masked: Masked } | undefined;

/** As `maskSecrets`, over what is read of a text, and once for each: paste, answer and link ask for the same. */
export function maskOnce(text: string): Masked {
  if (last?.text === text) return last.masked;
  // What the mask has written has no secret left.
  if (last?.masked.text === text) return { text, masked: [] };
  last = { text, masked: maskSecrets(keepEnds(text)) };
  return last.masked;
}
