import { findBlocks } from '../secrets/blocks.ts';
import { findPlaced } from '../secrets/addresses.ts';
import { decode } from '../secrets/decoding.ts';
import { findShapes, visibleStart } from '../secrets/shapes.ts';
import type { Span } from '../secrets/span.ts';
import { findNamed } from '../secrets/named-values.ts';

/** A text without its secrets, and what kinds of secret it had. */
export type Masked = { text: string; masked: string[] };
/** `maskSecrets`, or what stands for it where the text is known to have none. */
export type Mask = (text: string) => Masked;

/** Replaces keys, tokens, credentials and mail addresses by their beginnings; the text stays readable. */
export function maskSecrets(text: string): Masked {
  let { text: result, masked } = maskWhatIsSeen(text);
  // What was glued to a secret may only show now; a text without one is read once.
  for (let times = 0; masked.length > 0 && times < 3; times += 1) {
    const more = maskWhatIsSeen(result);
    if (more.text === result) break;
    result = more.text;
    masked = [...new Set([...masked, ...more.masked])];
  }
  return { text: result, masked };
}

function maskWhatIsSeen(text: string): Masked {
  const { clean, sourceOf } = decode(text);
  const spans = apart([
    ...findBlocks(clean),
    ...findShapes(clean),
    ...findNamed(clean),
    ...findPlaced(clean),
  ]);
  const kinds = new Set<string>();
  let result = '';
  let last = 0;
  for (const { start, end, kind } of spans) {
    const [from, to] = sourceOf(start, end);
    kinds.add(kind);
    result += text.slice(last, from) + mask(kind, clean.slice(start, end), text.slice(from, to));
    last = to;
  }
  return { text: result + text.slice(last), masked: [...kinds] };
}

/** What was found more than once is one; a mail address within another secret is none. */
function apart(spans: Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans.toSorted((one, other) => one.start - other.start)) {
    const before = result.at(-1);
    if (before === undefined || span.start >= before.end) result.push({ ...span });
    else if (span.kind !== mail) {
      if (before.kind === mail) before.kind = span.kind;
      before.end = Math.max(before.end, span.end);
    }
  }
  return result;
}

const mail = 'e-mail address';

function mask(kind: string, secret: string, source: string): string {
  if (kind === mail) return '…@…';
  const start = visibleStart(secret);
  return `${source.startsWith(start) ? start : ''}…`;
}
