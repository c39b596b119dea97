/** Ids that a record names at most; one failure has one or two. */
const most = 8;

/** Ids of requests in a record: ours, and the UUIDs of Bedrock where it names Bedrock. */
export function readRequestIds(text: string): string[] {
  if (text.includes('req_')) {
    const found = [...text.matchAll(/\breq_[A-Za-z0-9_]{8,60}/g)].map(([id]) => id);
    if (found.length > 0) return [...new Set(found)].slice(0, most);
  }
  if (!/bedrock|amazon/i.test(text)) return [];
  const found = [...text.matchAll(bedrock)].map((match) => (match[1] ?? '').toLowerCase());
  return [...new Set(found)].slice(0, most);
}

const bedrock =
  /request[ _-]?id["']?\s{0,3}[:=]\s{0,3}["']?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\b/gi;
