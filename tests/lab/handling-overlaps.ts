import type { Entry } from '../../src/lib/content/entry.ts';
import { checkOf } from '../../src/lib/programs/handling.ts';
import { holds } from '../../src/lib/programs/wording.ts';

/** Pairs `one > other` where the program of one also takes the error of the other, and why that does no harm. */
const knownOverlaps: Record<string, string> = {
  'extra-inputs-beta-field > extra-inputs-not-permitted':
    'same words; the field at the start decides',
  'extra-inputs-not-permitted > extra-inputs-beta-field':
    'same words; the field at the start decides',
  'field-type-invalid > compliance-query-invalid': 'the other page is about such values in a query',
  'field-required > max-tokens-required': 'the other page is about one such field',
  'field-required > thinking-signature-missing': 'the other page is about one such field',
  'model-not-found > model-retired': 'same words; only the model id decides',
  'model-retired > model-not-found': 'same words; only the model id decides',
  'rate-limit-tokens-per-minute > rate_limit_error': 'same words up to the unit, and the same wait',
  'request-body-not-json > request-body-lone-surrogate':
    'the other page is about one such character',
  'tool-type-tag-unsupported > file-source-needs-beta': 'the other is one such tag',
  'tool-type-tag-unsupported > thinking-adaptive-not-supported': 'the other is one such tag',
  'tool-type-tag-unsupported > tool-type-function-openai-format': 'the other is one such tag',
};

/** Overlaps that are not known, and known ones that are gone while both pages exist. */
export function findOverlapProblems(entries: readonly Entry[]): string[] {
  const ids = new Set(entries.map(({ id }) => id));
  const found = new Set(
    entries.flatMap((one) =>
      entries.filter((other) => takes(one, other)).map(({ id }) => `${one.id} > ${id}`),
    ),
  );
  const isHere = (pair: string) => pair.split(' > ').every((id) => ids.has(id));
  return [
    ...[...found]
      .filter((pair) => !(pair in knownOverlaps))
      .map((pair) => `${pair}: narrow the template, or say why it does no harm`),
    ...Object.keys(knownOverlaps)
      .filter((pair) => isHere(pair) && !found.has(pair))
      .map((pair) => `${pair}: is no overlap any more; remove it`),
  ];
}

/** Whether the program of one entry, going by wording, takes a message of another entry. */
function takes(one: Entry, other: Entry): boolean {
  const check = checkOf(one);
  if (check?.by !== 'text' || one.id === other.id || other.status === null) return false;
  return other.messages
    .filter(({ surface, until }) => surface === undefined && until === undefined)
    .filter((message) => check.status === null || check.status === (message.status ?? other.status))
    .some(({ example }) => check.marks.some((mark) => holds(check.how, example, mark)));
}
