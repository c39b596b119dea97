/**
 * Whether a file that begins so may be one JSON document, as collectors of logs export it, and not a line of
 * JSON a record; null when its first line is not whole yet.
 */
export function mayBeDocument(start: string): boolean | null {
  const text = start.trimStart();
  if (text === '') return null;
  if (!/^[[{]/.test(text)) return false;
  if (text.startsWith('[')) return text.length < 2 ? null : /^\[\s*(?:[{"]|$)/.test(text);
  const end = text.indexOf('\n');
  if (end === -1) return null;
  return parse(text.slice(0, end)) === undefined;
}

/** A file in, the texts of its records out when it is one JSON document with a list of them, else null. */
export function elementsOf(text: string): string[] | null {
  if (!/^\s*[[{]/.test(text)) return null;
  const list = listIn(parse(text), 0);
  if (list === null) return null;
  return list.map((element) => (typeof element === 'string' ? element : JSON.stringify(element)));
}

/** Levels below the top at which a list of records is looked for. */
const deepest = 2;

/** The longest list of records; the body of an error has none. */
function listIn(value: unknown, depth: number): unknown[] | null {
  if (Array.isArray(value)) return value.length > 0 && value.every(isRecord) ? value : null;
  if (typeof value !== 'object' || value === null || depth >= deepest || 'error' in value)
    return null;
  return Object.values(value).reduce((longest: unknown[] | null, member: unknown) => {
    const list = listIn(member, depth + 1);
    return list !== null && list.length > Math.max(1, longest?.length ?? 0) ? list : longest;
  }, null);
}

function isRecord(value: unknown): boolean {
  return typeof value === 'string' || (typeof value === 'object' && value !== null);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
