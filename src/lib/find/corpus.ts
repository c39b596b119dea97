/** A pasted text and what it should lead to. */
export type Row = {
  id: string;
  text: string;
  /** The right entry, or `none` where no page is right. */
  pattern: string;
  /** Entries that are not wrong either. */
  also: string[];
  /** What is right where no page is: an error of ours that no page has, or nothing of ours. */
  kind: 'page' | 'ours' | 'negative';
};

/** Rows of a file of JSON lines, and each line that is no row, with its number. */
export function readCorpus(content: string): { rows: Row[]; problems: string[] } {
  const rows: Row[] = [];
  const problems: string[] = [];
  for (const [index, line] of content.split('\n').entries()) {
    if (line.trim() === '') continue;
    const value = parse(line);
    const expected = value === null ? null : readExpected(value);
    if (value === null || expected === null || typeof value['text'] !== 'string') {
      problems.push(`${index + 1}: is no JSON object with "text" and "pattern" or "expect"`);
      continue;
    }
    rows.push({ id: String(value['id'] ?? index + 1), text: value['text'], ...expected });
  }
  return { rows, problems };
}

/** `pattern` and `also`, or the same as a list `expect` with a `kind` for what has no page. */
function readExpected(value: Record<string, unknown>): Omit<Row, 'id' | 'text'> | null {
  const { pattern, expect, also, kind } = value;
  if (Array.isArray(expect)) {
    const [first = 'none', ...rest] = expect.map(String);
    const isOurs = kind === 'ours' || kind === 'relay';
    return {
      pattern: first,
      also: rest,
      kind: expect.length > 0 ? 'page' : isOurs ? 'ours' : 'negative',
    };
  }
  if (typeof pattern !== 'string') return null;
  return {
    pattern,
    also: Array.isArray(also) ? also.map(String) : [],
    kind: pattern === 'none' ? 'negative' : 'page',
  };
}

/** Entry ids by pattern, from a JSON object or from lines of pattern, tab, id. */
export function readMap(content: string): { ids: Map<string, string>; problem?: string } {
  const ids = new Map<string, string>();
  if (content.trimStart().startsWith('{')) {
    const value = parse(content);
    if (value === null) return { ids, problem: 'is not valid JSON' };
    for (const [pattern, id] of Object.entries(value))
      if (typeof id === 'string') ids.set(pattern, id);
    return { ids };
  }
  for (const [index, line] of content.split('\n').entries()) {
    if (line.trim() === '') continue;
    const [pattern, id] = line.split('\t');
    if (pattern === undefined || id === undefined || id.trim() === '')
      return { ids, problem: `line ${index + 1}: write pattern, tab, id` };
    ids.set(pattern.trim(), id.trim());
  }
  return { ids };
}

/** An object of a JSON text, or null. */
function parse(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? { ...value }
      : null;
  } catch {
    return null;
  }
}
