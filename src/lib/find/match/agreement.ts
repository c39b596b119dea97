import type { Fact, Facts } from '../read/facts.ts';
import { fold } from '../read/folding.ts';
import type { Wording } from './wordings.ts';

/** Whether the holes hold what the message allows in them. */
export function fits(wording: Wording, holes: Record<string, string>): boolean {
  return Object.entries(wording.message.where ?? {}).every(([hole, allowed]) => {
    // By letters, as a terminal may have broken the value; a hole at the end holds the line's rest too.
    const value = holes[hole] ?? '';
    const seen = [fold(value), fold(value.split(/[\s,;)<]/)[0] ?? '')];
    return allowed.some((one) => seen.includes(fold(one)));
  });
}

/** Letters around a wording in which its type and status are looked for. */
const reach = 400;

/** Whether the field `type` beside a message that anyone could word so is the entry's. */
export function hasType(wording: Wording, at: number, facts: Facts): boolean {
  const type = nearest(
    facts.types.filter(({ value, isField }) => isField && value !== 'error'),
    at,
  );
  return type !== undefined && type === wording.type;
}

/**
 * Whether a body of the API says by its type what happened, where a client has the same words for what it
 * found itself: `Request timed out` of a `timeout_error`. Of `api_error` the message says more.
 */
export function isSaidByType(wording: Wording, at: number, facts: Facts): boolean {
  if (wording.entry.kind !== 'client' || !wording.isGeneric) return false;
  const type = nearest(
    facts.types.filter(({ value, isField }) => isField && value.endsWith('_error')),
    at,
  );
  return type !== undefined && type !== 'api_error' && type !== wording.type;
}

/** How well type and status near a wording are those of its entry: a nudge, as gateways change both. */
export function agreement(wording: Wording, at: number, facts: Facts): number {
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

/** Why a wording is believed, for a reader. */
export function saysSo(wording: Wording, coverage: number): string {
  const { surface } = wording;
  const by = surface === undefined ? '' : `, as ${surface} words it`;
  if (coverage === 1) return `the message has this wording${by}`;
  return `${Math.round(coverage * 100)} % of this wording is in the text${by}`;
}
