import { longestRead } from '../find/read/ends.ts';

/** What was dropped on the box in, its name and its text out; null when it is nothing for the box. */
export function readDropped(
  data: DataTransfer | null,
): { name: string; text: Promise<string | null> } | null {
  const [file] = data?.files ?? [];
  if (file) return { name: file.name, text: isText(file) ? readEnds(file) : Promise.resolve(null) };
  const text = data?.getData('text') ?? '';
  return text === '' ? null : { name: 'text', text: Promise.resolve(text) };
}

function isText({ name, type }: File): boolean {
  return /\.(?:txt|log|json|jsonl|ndjson|md|out|err)$/i.test(name) || type.startsWith('text/');
}

/** Of a long log the beginning and the end are read: an error ends many. */
async function readEnds(file: File): Promise<string> {
  if (file.size <= longestRead) return file.text();
  const beginning = await file.slice(0, longestRead / 2).text();
  return `${beginning}\n${await file.slice(-longestRead / 2).text()}`;
}
