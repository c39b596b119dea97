import { createHash } from 'node:crypto';
import { pagePolicy, type Inline } from './policy.ts';

/** Hashes of the scripts and styles that stand inline in a built page. */
export function inlineHashes(html: string): { scripts: Set<string>; styles: Set<string> } {
  const found = { scripts: new Set<string>(), styles: new Set<string>() };
  for (const [, name, attributes = '', text = ''] of html.matchAll(block)) {
    if (name === 'style') found.styles.add(hash(text));
    else if (!/\ssrc=|\stype="application\//.test(attributes)) found.scripts.add(hash(text));
  }
  return found;
}

/** Page in, page out with its own policy as the first thing that governs it. */
export function withPolicy(html: string, inline: Inline = inlineHashes(html)): string {
  if (html.includes(policyStart)) throw new Error('the page has a policy already');
  const charset = /<meta charset="utf-8"\s*\/?>/i;
  if (!charset.test(html)) throw new Error('the page names no <meta charset="utf-8">');
  return html.replace(charset, (meta) => `${meta}${policyStart}${pagePolicy(inline)}">`);
}

/** The policy that a built page carries, or null. */
export function policyOf(html: string): string | null {
  const start = html.indexOf(policyStart);
  if (start < 0) return null;
  const from = start + policyStart.length;
  return html.slice(from, html.indexOf('">', from));
}

const policyStart =
  '<meta name="referrer" content="no-referrer"><meta http-equiv="content-security-policy" content="';

/** Our own output: text and attributes are escaped there, so that a tag is a tag. */
const block = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g;

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
