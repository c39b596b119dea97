import { nearest } from '../../search/nearest.ts';

/** `; did you mean "x"?` when a known name is near; else what to do otherwise, `; add it`, or nothing. */
export function didYouMean(name: string, known: readonly string[], otherwise = ''): string {
  const [meant] = nearest(name, known, 1);
  return meant === undefined ? otherwise : `; did you mean "${meant}"?`;
}
