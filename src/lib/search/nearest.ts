/** Mistyped name and known names in, at most five of the known that are near, nearest first. */
export function nearest(name: string, known: readonly string[], most = 5): string[] {
  const wanted = plain(name).slice(0, 80);
  if (wanted === '') return [];
  return [...new Set(known)]
    .map((candidate) => ({ candidate, cost: cost(wanted, plain(candidate)) }))
    .filter(({ cost }) => cost <= Math.max(2, wanted.length * 0.34))
    .sort((one, other) => one.cost - other.cost)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** A part of a name is nearer than a misspelling of it; a misspelt beginning is near too. */
function cost(wanted: string, candidate: string): number {
  if (wanted.length >= 4 && candidate.includes(wanted)) return 1;
  const beginning = candidate.slice(0, wanted.length);
  const whole = editDistance(wanted, candidate);
  return wanted.length >= 6 ? Math.min(whole, editDistance(wanted, beginning) + 1) : whole;
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '');
}

/** Insertions, deletions, substitutions and swaps of neighbours that turn one word into the other. */
export function editDistance(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      let best = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (row > 1 && column > 1 && swapped) best = Math.min(best, (before[column - 2] ?? 0) + 1);
      next.push(best);
    }
    [before, last] = [last, next];
  }
  return last[other.length] ?? 0;
}
