import { makeClaim, type Claim } from '../judge/claims.ts';
import type { Fact, Facts } from '../read/extract.ts';
import { readHoles } from '../read/holes.ts';
import { lettersOf, type Letters } from '../read/letters.ts';
import type { Sighting } from './sightings.ts';
import { endsMessage, followsPath, standsAlone } from './placement.ts';
import type { Voice } from '../judge/voice.ts';
import { isGenericText, type Wording } from './wordings.ts';

/** Claims from wordings seen in the text, whole ones above parts. */
export function claimWordings(
  sightings: Sighting[],
  letters: Letters,
  text: string,
  facts: Facts,
): Claim[] {
  const judged = sightings.flatMap((sighting) => judgeSighting(sighting, letters, text, facts));
  // A longer wording explains the same stretch of text better than a shorter one inside it.
  judged.sort((a, b) => b.seen - a.seen || b.claim.score - a.claim.score);
  const kept: Judged[] = [];
  for (const one of judged) {
    const better = kept.find(
      (other) =>
        other.claim.entry !== one.claim.entry &&
        other.claim.from < one.claim.to &&
        one.claim.from < other.claim.to,
    );
    if (better !== undefined)
      one.claim.score = Math.min(one.claim.score, better.claim.score - 0.02) * 0.9;
    kept.push(one);
  }
  return kept.map(({ claim: made }) => made);
}

/** Claims from messages that are a wording without words to search for, as in `model: {id}`. */
export function claimBareMessages(
  wordings: Wording[],
  text: string,
  facts: Facts,
  { isTyped }: Voice,
): Claim[] {
  const bare = wordings.filter(({ pieces }) => pieces.length === 0);
  const claims: Claim[] = [];
  const typed = { value: text.trim(), at: 0, isField: true };
  for (const message of isTyped ? [typed] : facts.messages.slice(0, 60))
    for (const wording of bare) {
      const holes = readHoles(wording.template, message.value);
      if (holes === null || !fits(wording, holes)) continue;
      const agrees = agreement(wording, message.at, facts);
      if (wording.length === 0 && wording.message.where === undefined && agrees <= 0) continue;
      const score = 0.86 + agrees + (wording.message.where === undefined ? 0 : 0.06);
      claims.push({
        ...makeClaim(wording.entry, 'message', score, saysSo(wording, 1), message, agrees > 0),
        holes,
        isWhole: true,
        to: message.at + message.value.length,
      });
    }
  return claims;
}

type Judged = { claim: Claim; seen: number };

/** Letters of a wording that make it telling by itself. */
const telling = 15;

function judgeSighting(sighting: Sighting, letters: Letters, text: string, facts: Facts): Judged[] {
  const { wording, coverage, length } = sighting;
  const from = letters.at[sighting.start] ?? 0;
  const to = (letters.at[sighting.end - 1] ?? from) + 1;
  const isWhole = sighting.holes !== null;
  const isLone = (wording.isGeneric || length < telling) && !standsAlone(text, from, to);
  if (isLone) return [];
  if (isWhole && wording.startsWithPath && !followsPath(text, from)) return [];
  if (!isWhole && !isEnough(sighting, text, from, to)) return [];
  if (!isWhole && !mayFit(wording, text.slice(from, to))) return [];
  const holes = isWhole ? readHoles(wording.template, text, sighting, letters) : {};
  if (holes === null || (isWhole && !fits(wording, holes))) return [];
  const agrees = agreement(wording, from, facts);
  const has = wording.message.where === undefined ? 0 : 0.03;
  const base = isWhole ? 0.9 + Math.min(length, 100) / 10_000 : 0.66 + 0.2 * coverage;
  const score =
    base +
    has +
    agrees -
    (wording.isGeneric ? 0.12 : 0) -
    (wording.entry.kind === 'client' ? 0.06 : 0);
  const isNamed = wording.isGeneric ? isWhole && hasType(wording, from, facts) : length >= telling;
  const endsThere = isWhole && endsMessage(wording.template, text.slice(to, to + 400));
  const isDistinct = isNamed && (coverage >= 0.6 || length >= 45);
  const made = makeClaim(
    wording.entry,
    'message',
    score,
    saysSo(wording, coverage),
    { value: '', at: from, isField: true },
    isDistinct,
  );
  return [
    {
      claim: { ...made, holes, to, isWhole },
      seen: length * coverage + (isWhole ? 10 : 0) + (endsThere ? endBonus : 0) + has * 100,
    },
  ];
}

/** Whether a part of a wording says enough: most of it, or its beginning up to where the text is cut. */
function isEnough(
  { wording, coverage, length, isBeginning }: Sighting,
  text: string,
  from: number,
  to: number,
): boolean {
  if (coverage >= 0.6 && length >= 20) return true;
  if (coverage >= 0.4 && length >= 36) return true;
  const isCut = /^[^a-z0-9]{0,12}(?:$|\.\.\.|…|\[truncated)/i.test(text.slice(to, to + 30));
  if (!isCut || !isBeginning || isGenericText(text.slice(from, to))) return false;
  // A few letters are enough when no other wording begins so.
  return coverage * wording.weight >= ownBeginning || (coverage >= 0.15 && length >= 18);
}

/** Letters of a beginning that no other entry shares. */
const ownBeginning = 11;

/** Letters that it counts when a wording explains a message to its end. */
const endBonus = 40;

/** Whether the holes hold what the message allows in them. */
function fits(wording: Wording, holes: Record<string, string>): boolean {
  return Object.entries(wording.message.where ?? {}).every(([hole, allowed]) => {
    // By letters, as a terminal may have broken the value; a hole at the end holds the line's rest too.
    const value = holes[hole] ?? '';
    const seen = [lettersOf(value), lettersOf(value.split(/[\s,;)<]/)[0] ?? '')];
    return allowed.some((one) => seen.includes(lettersOf(one)));
  });
}

/** Whether a part of a wording holds a value that the message allows, as far as it allows only some. */
function mayFit({ message }: Wording, stretch: string): boolean {
  const letters = lettersOf(stretch);
  return Object.values(message.where ?? {}).every((allowed) =>
    allowed.some((value) => letters.includes(lettersOf(value))),
  );
}

/** Letters around a wording in which its type and status are looked for. */
const reach = 400;

/** Whether the field `type` beside a message that anyone could word so is the entry's. */
function hasType(wording: Wording, at: number, facts: Facts): boolean {
  const type = nearest(
    facts.types.filter(({ value, isField }) => isField && value !== 'error'),
    at,
  );
  return type !== undefined && type === wording.type;
}

/** How well type and status near a wording are those of its entry: a nudge, as gateways change both. */
function agreement(wording: Wording, at: number, facts: Facts): number {
  const type = nearest(
    facts.types.filter(({ value }) => value !== 'error'),
    at,
  );
  const status = nearest(facts.statuses, at);
  return nudge(type, wording.type) + nudge(status, wording.status);
}

function nudge<Value>(seen: Value | undefined, expected: Value | undefined): number {
  if (seen === undefined || expected === undefined) return 0;
  return seen === expected ? 0.015 : -0.015;
}

function nearest<Value>(facts: Fact<Value>[], at: number): Value | undefined {
  let best: Fact<Value> | undefined;
  for (const fact of facts)
    if (
      Math.abs(fact.at - at) <= reach &&
      (best === undefined || Math.abs(fact.at - at) < Math.abs(best.at - at))
    )
      best = fact;
  return best?.value;
}

function saysSo(wording: Wording, coverage: number): string {
  const { surface } = wording;
  const by = surface === undefined ? '' : `, as ${surface} words it`;
  if (coverage === 1) return `the message has this wording${by}`;
  return `${Math.round(coverage * 100)} % of this wording is in the text${by}`;
}
