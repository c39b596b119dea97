import type { Entry } from './entry.ts';

/**
 * What one page shows of another entry, and all that it is given of it. A page that an earlier build made is
 * used again while what it was given is the same, so this is kept to what stands there.
 */
export type EntryFace = Pick<
  Entry,
  | 'id'
  | 'kind'
  | 'title'
  | 'tell'
  | 'situation'
  | 'status'
  | 'retry'
  | 'who'
  | 'explained'
  | 'retired'
>;

/** An entry in, what other pages show of it out. */
export function faceOf(entry: Entry): EntryFace {
  const { id, kind, title, tell, situation, status, retry, who, explained, retired } = entry;
  const face = { id, kind, title, tell, situation, status, retry, who, explained };
  return retired === undefined ? face : { ...face, retired };
}
