import type { APIRoute } from 'astro';
import { loadEntries } from '../lib/content/astro-library.ts';
import { freshnessOf } from '../lib/observed/freshness.ts';
import { recorded, versions } from '../lib/observed/recordings.ts';

/** A badge: how many of the declared codes are explained, and the SDK versions that say so. */
export const GET: APIRoute = async () => {
  const { sdks, codes } = freshnessOf(versions, recorded.codes, await loadEntries());
  const label = 'error codes explained';
  const value = `${codes.explained} of ${codes.declared}`;
  const title = `${label}: ${value}; TypeScript SDK ${sdks.typescript.version}, Python SDK ${sdks.python.version}`;
  // A fixed width a letter, so that the badge needs no font to be measured.
  const [left, right] = [label.length * 6.4 + 16, value.length * 6.8 + 16];
  const width = Math.round(left + right);
  const color = codes.explained === codes.declared ? '#256b3a' : '#8a5a00';
  return new Response(
    [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="20" role="img" aria-label="${title}">`,
      `<title>${title}</title>`,
      `<rect width="${width}" height="20" rx="3" fill="#3f4650"/>`,
      `<path d="M${left} 0h${right - 3}a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3H${left}z" fill="${color}"/>`,
      '<g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11" text-anchor="middle">',
      `<text x="${left / 2}" y="14" textLength="${label.length * 6.4}">${label}</text>`,
      `<text x="${left + right / 2}" y="14" textLength="${value.length * 6.8}">${value}</text>`,
      '</g></svg>',
      '',
    ].join('\n'),
    { headers: { 'content-type': 'image/svg+xml' } },
  );
};
