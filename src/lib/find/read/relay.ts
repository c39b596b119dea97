import type { Facts } from './facts.ts';

/**
 * Why a message is one that the Claude API does not write, but a server that stands in for it: a relay, a
 * gateway or a compatible service behind `ANTHROPIC_BASE_URL`; null when nothing says so.
 */
export function findRelay(
  text: string,
  { messages, types }: Facts,
  isOurType: (type: string) => boolean,
): string | null {
  const told = text.length <= longestLine ? [text] : [];
  const read = [...messages.map(({ value }) => value), ...told];
  if (/\b(?:new|one)_?api_?\w{0,20}error\b|\bshell_api_error\b/i.test(text))
    return 'its type is one of a relay';
  // The API itself writes English.
  if (read.some((message) => otherScripts.test(message))) return 'the API writes English only';
  if (read.some((message) => /\(request id: \w+\)|\btraceid\b/i.test(message)))
    return 'it carries the id of another server';
  if (read.some((message) => behindRelay.test(message)))
    return 'it speaks of accounts, channels or servers behind a relay';
  const isOfOthers = types.length > 0 && !types.some(({ value }) => isOurType(value));
  if (/["']error["'] ?: ?\{/.test(text) && !/["']type["'] ?: ?["']error["']/.test(text))
    if (isOfOthers || /["'](?:code|param)["'] ?: ?["'\dnN]/.test(text))
      return "its body has not the shape of the API's errors";
  return null;
}

/** Characters of a text that is itself the message. */
const longestLine = 400;

const otherScripts = /[\u0400-\u04ff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]{4}/;

/** What a server in front of many accounts says of them. */
const behindRelay =
  /\bno (?:available|healthy|usable|idle) (?:account|channel|provider|upstream|token|key|group|worker|deployment|node|instance)s?\b|\bno (?:account|channel|provider|deployment)s? (?:is |are )?available\b|\baccount pool\b|\bin (?:the )?(?:\w+ )?pool\b|\bupstream (?:error|provider|account|quota|channel|returned|request)\b|\bchannel (?:is )?(?:disabled|not found|unavailable)\b|\bdistributor\b|\bsub-?2?api\b|\b(?:virtual key|token (?:quota|name)|user quota)\b|\bquota (?:is )?not enough\b|\binsufficient (?:balance|user quota)\b|\b(?:llm|api|litellm|model)[- ]router\b/i;
