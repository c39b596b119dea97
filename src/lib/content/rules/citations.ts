import { claimsIn, isReason, type Claim } from '../cites.ts';
import { didYouMean } from './nearest-name.ts';
import { breach, perEntry, perPage, type Breach, type Rule } from './rule.ts';

/** What claims cite. */
export const citations: Record<string, Rule> = {
  'every claim cites': perPage((page) =>
    claimsIn(page)
      .filter(({ cited }) => cited.length === 0)
      .map((claim) =>
        inClaim(claim, 'is missing; name a source, or give inferred with the reason'),
      ),
  ),
  'a cited source is listed': (library) => {
    const listed = library.sources.map(({ id }) => id);
    const isListed = new Set(listed);
    const near = new Map<string, string>();
    return perPage((page) => {
      // A page made from recordings brings its sources with it.
      const own = new Set(page.sources.map(({ id }) => id));
      return claimsIn(page).flatMap((claim) =>
        claim.cited
          .filter((id) => !isReason(id) && !isListed.has(id) && !own.has(id))
          .map((id) => {
            // A list that cannot be read leaves hundreds of claims without the same few sources.
            const meant =
              near.get(id) ?? didYouMean(id, listed, '; add a row for it to one of its files');
            near.set(id, meant);
            return inClaim(claim, `"${id}" is not in content/sources${meant}`, id);
          }),
      );
    })(library);
  },
  'an inference has one reason': perPage((page) => {
    const claims = claimsIn(page);
    const reasons = new Set(claims.flatMap(({ cited }) => cited.filter(isReason)));
    return claims
      .filter(({ cited }) => reasons.size > 1 && cited.includes('inferred'))
      .map((claim) =>
        inClaim(
          claim,
          '"inferred" could be several reasons of this page; give this one',
          'inferred',
        ),
      );
  }),
  'a body cites its claims': perEntry((entry) =>
    entry.body !== '' && !claimsIn(entry).some(({ field }) => field[0] === 'body')
      ? [breach('makes claims without <Cite id="…" />; cite a source', 'body')]
      : [],
  ),
};

/** A breach of what a claim cites; in a body, on the line of its mark. */
function inClaim({ field, bodyLine }: Claim, text: string, ...cited: string[]): Breach {
  return bodyLine === undefined
    ? breach(text, ...field, 'cites', ...cited)
    : { field, bodyLine, text };
}
