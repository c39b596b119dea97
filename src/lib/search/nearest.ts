import { countEdits } from '../find/words/edits.ts';

/** Mistyped name and known names in, at most five of the known that are near, nearest first. */
export function nearest(name: string, known: readonly string[], most = 5): string[] {
  const wanted = plain(name).slice(0, 80);
  if (wanted === '') return [];
  const limit = Math.max(2, wanted.length * 0.34);
  return [...new Set(known)]
    .map((candidate) => ({ candidate, cost: cost(wanted, plain(candidate), limit) }))
    .filter(({ cost }) => cost <= limit)
    .sort((one, other) => one.cost - other.cost)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** A path of an address in, its letters out; an escape that is broken stays as it is. */
export function decodePath(path: string): string {
  return path.replaceAll(/(?:%[0-9A-Fa-f]{2})+/g, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  });
}

/** A part of a name is nearer than a misspelling of it; a misspelt beginning is near too. */
function cost(wanted: string, candidate: string, limit: number): number {
  if (wanted.length >= 4 && candidate.includes(wanted)) return 1;
  const beginning = candidate.slice(0, wanted.length);
  const whole = countEdits(wanted, candidate, limit);
  return wanted.length >= 6 ? Math.min(whole, countEdits(wanted, beginning, limit) + 1) : whole;
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '');
}
