/** Letters of an anchor. */
export const anchorLength = 5;

/** A place of one letter more in the first file is worth so many fetches of a page by a text. */
const listingCost = 0.02;
/** Rounds after which hardly a key changes its anchor. */
const rounds = 6;

/**
 * Few short stretches out so that each key has one of them in it; none for a key that is shorter. `met` says
 * how many of a number of texts have a stretch, 0 to 1: a key is looked for by what few texts have, and by
 * what many keys share.
 */
export function chooseAnchors(
  keys: readonly string[],
  met: ReadonlyMap<string, number>,
): (string | undefined)[] {
  let having = new Map<string, number>();
  for (const key of keys)
    for (const gram of new Set(gramsOf(key))) having.set(gram, (having.get(gram) ?? 0) + 1);
  let chosen: (string | undefined)[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const price = (gram: string): number =>
      ((met.get(gram) ?? 0) + listingCost) / (having.get(gram) ?? 0);
    chosen = keys.map((key) => cheapest(gramsOf(key), price));
    const taken = new Map<string, number>();
    for (const gram of chosen) if (gram !== undefined) taken.set(gram, (taken.get(gram) ?? 0) + 1);
    having = taken;
  }
  return chosen;
}

/** The first of those with the lowest price; a stretch that no key chose costs without end. */
function cheapest(grams: readonly string[], price: (gram: string) => number): string | undefined {
  let best: string | undefined;
  let least = Infinity;
  for (const gram of grams) {
    const own = price(gram);
    if (best === undefined || own < least) [best, least] = [gram, own];
  }
  return best;
}

/** How many of some texts have each stretch, 0 to 1, with the weight of each text. */
export function countMet(
  samples: readonly (readonly [letters: readonly string[], weight: number])[],
): Map<string, number> {
  const met = new Map<string, number>();
  for (const [letters, weight] of samples)
    for (const gram of new Set(letters.flatMap(gramsOf)))
      met.set(gram, (met.get(gram) ?? 0) + weight);
  return met;
}

/** Every stretch of an anchor's length. */
export function gramsOf(letters: string): string[] {
  return Array.from({ length: Math.max(0, letters.length - anchorLength + 1) }, (_, at) =>
    letters.slice(at, at + anchorLength),
  );
}

/** The page of each anchor, as the first file lists them. */
export function readAnchors(anchors: readonly string[]): Map<string, number> {
  const pages = new Map<string, number>();
  for (const [at, letters] of anchors.entries())
    for (let from = 0; from < letters.length; from += anchorLength)
      pages.set(letters.slice(from, from + anchorLength), at + 1);
  return pages;
}
