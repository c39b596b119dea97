import type { Facts } from './facts.ts';

/**
 * Why a message is one that the Claude API does not write, but a server that stands in for it: a relay, a
 * gateway or a compatible service behind `ANTHROPIC_BASE_URL`; null when nothing says so.
 */
export function findRelay(text: string, { messages }: Facts): string | null {
  const read = messages.map(({ value }) => value);
  if (/\b(?:new_api|one_api|newapi|oneapi)_?\w{0,20}error\b|\bshell_api_error\b/i.test(text))
    return 'its type is one of a relay';
  // The API itself writes English.
  const told = text.length <= longestLine ? [text] : [];
  if (
    [...read, ...told].some((message) =>
      /[\u0400-\u04ff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]{4}/.test(message),
    )
  )
    return 'the API writes English only';
  if (read.some((message) => /\(request id: \w+\)|\btraceid\b/i.test(message)))
    return 'it carries the id of another server';
  const pool =
    /\b(?:no (?:available|healthy|usable) (?:account|channel|provider|upstream|token|key|group)s?|no (?:account|channel|provider)s? (?:is |are )?available|account pool|in (?:the )?pool|upstream (?:error|provider|account|quota|channel|returned|request)|channel (?:is )?(?:disabled|not found|unavailable)|distributor|sub-?2?api|token (?:quota|name)|user quota|quota (?:is )?not enough|insufficient (?:balance|user quota))\b/i;
  if ([...read, ...told].some((message) => pool.test(message)))
    return 'it speaks of accounts, channels or servers behind a relay';
  return null;
}

/** Characters of a text that is itself the message. */
const longestLine = 400;
