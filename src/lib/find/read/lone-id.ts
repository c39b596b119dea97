import type { Facts } from './facts.ts';

/** Whose request id a text has, when it has little else. */
export type LoneId = 'Claude API' | 'Google Cloud' | 'Amazon Bedrock' | 'AWS';

/** Longest text that can be an id and a few words. */
const longest = 400;

/**
 * Whose request id a text is about, when it says nothing that an error could be told by: alone, as a header,
 * or with words around it that only ask about it.
 */
export function findLoneId(text: string, facts: Facts): LoneId | null {
  if (text.length > longest) return null;
  const { codes, newCodes, types, statuses, classes, messages } = facts;
  if ([codes, newCodes, types, statuses, classes, messages].some(({ length }) => length > 0))
    return null;
  const ours = facts.requestIds.filter(({ value }) => isOurs.test(value));
  const first = ours[0]?.value;
  if (first === undefined && !isAmazon.test(text)) return null;
  const words =
    text
      .toLowerCase()
      .replace(ids, ' ')
      .match(/[\p{L}']+/gu) ?? [];
  if (words.some((word) => !asking.has(word))) return null;
  if (first === undefined) return 'AWS';
  if (first.startsWith('req_vrtx_')) return 'Google Cloud';
  return first.startsWith('req_bdrk_') ? 'Amazon Bedrock' : 'Claude API';
}

const isOurs = /^req_(?:vrtx_|bdrk_)?[A-Za-z0-9]{8,60}$/;
const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const isAmazon = new RegExp(`\\bx-amzn-request-?id\\W{1,6}${uuid}\\b`, 'i');
/** Ids, times, and the names that their fields have. */
const ids = new RegExp(
  `\\breq_\\w+|\\b${uuid}\\b|\\b\\d{4}-\\d\\d-\\d\\dT?[\\d:.+Z-]*|\\b(?:x-amzn-)?request[-_ ]?id\\b`,
  'gi',
);

/** Words that tell nothing of the error. */
const asking = new Set(
  `a about all an and any anthropic api aws bedrock call can claude cloud customer did do does error errors fail
  failed fails find for from gave get got google had happened has have header help here how i id ids in is it
  just log logs look mean me my number of on one only our out please reference request requests sent support that
  the there these this to trace tried up us user vertex was we were what what's which why with you`.split(
    /\s+/,
  ),
);
