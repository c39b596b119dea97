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
  const own = facts.requestIds.find(({ value }) => isOurs.test(value))?.value;
  const words = text
    .toLowerCase()
    .replace(figures, ' ')
    .match(/[\p{L}']+/gu);
  if (words?.some((word) => !asking.test(word))) return null;
  if (own === undefined) return isAmazon.test(text) ? 'AWS' : null;
  if (own.startsWith('req_vrtx_')) return 'Google Cloud';
  return own.startsWith('req_bdrk_') ? 'Amazon Bedrock' : 'Claude API';
}

const isOurs = /^req_(?:vrtx_|bdrk_)?[A-Za-z0-9]{8,60}$/;
const isAmazon = /x-amzn-request-?id\W{1,6}[0-9a-f-]{36}\b/i;
/** Ids and times. */
const figures = /[\w-]{0,99}\d[\w-]{0,99}/g;

/** Words that tell nothing of the error. */
const asking =
  /^(?:..?|any|amzn|api|aws|can|did|does|for|from|gave|got|had|has|have|how|just|log|mean|one|only|our|out|sent|that|the|this|trace|was|what|why|with|you|anthropic|bedrock|call|claude|cloud|customer|error|failed|google|happened|header|help|know|look|number|please|reference|request(?:id)?|support|there|user|where|which|who|vertex)s?$/;
