import { nearest } from '../../search/nearest.ts';

/** `; did you mean "x"?` when a known name is near; else nothing. */
export function didYouMean(name: string, known: readonly string[]): string {
  const [meant] = nearest(name, known, 1);
  return meant === undefined ? '' : `; did you mean "${meant}"?`;
}
