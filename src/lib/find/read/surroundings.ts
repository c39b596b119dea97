import type { Candidate } from '../judge/candidates.ts';
import type { Facts } from './facts.ts';
import type { LoneId } from './lone-id.ts';

/** What was read in the text besides the match; shown to the reader as their own values. */
export type Recognised = {
  status?: number;
  type?: string;
  code?: string;
  className?: string;
  message?: string;
  requestId?: string;
  model?: string;
  sdk?: string;
  platform?: string;
  retryAfter?: string;
  /** Why the message is of a server that stands in for the API, when it is. */
  relay?: string;
  /** The program whose line it is, about its own settings, tools or files and not about the API. */
  own?: string;
  /** Whose request id it is, when the text has nothing but one: it names a call and tells no cause. */
  loneId?: LoneId;
};

/** The values that belong to the best match: the nearest of each kind. */
export function recognise(text: string, facts: Facts, best: Candidate | undefined): Recognised {
  const at = best?.from ?? 0;
  const known: Recognised = {};
  put(known, 'status', nearest(facts.statuses, at));
  put(
    known,
    'type',
    nearest(
      facts.types.filter(({ value }) => value !== 'error'),
      at,
    ),
  );
  put(known, 'code', nearest([...facts.codes, ...facts.newCodes], at));
  put(known, 'className', nearest(facts.classes, at));
  put(
    known,
    'message',
    nearest(
      facts.messages.filter(({ value }) => !value.startsWith('{')),
      at,
    )?.slice(0, 400),
  );
  put(known, 'requestId', nearest(facts.requestIds, at));
  put(known, 'model', nearest(facts.models, at));
  put(known, 'retryAfter', nearest(facts.retryAfter, at));
  put(known, 'sdk', sdks.find(([, mark]) => mark.test(text))?.[0]);
  put(known, 'platform', platforms.find(([, mark]) => mark.test(text))?.[0]);
  return known;
}

/** What was left aside, for a paste that is more than its error. */
export function describeIgnored(text: string, ranked: Candidate[]): string {
  if (ranked.length === 0) return '';
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const frames = lines.filter((line) => /^\s{0,20}(?:at |File ")/.test(line)).length;
  const used = new Set(ranked.map(({ from }) => text.slice(0, from).split('\n').length)).size;
  const rest = Math.max(0, lines.length - frames - used);
  const parts = [count(frames, 'stack frame'), count(rest, 'other line')].filter(
    (part) => part !== '',
  );
  return parts.join(' and ');
}

function count(number: number, noun: string): string {
  return number === 0 ? '' : `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function put<Key extends keyof Recognised>(
  known: Recognised,
  key: Key,
  value: Recognised[Key] | undefined,
): void {
  if (value !== undefined) known[key] = value;
}

function nearest<Value>(facts: { value: Value; at: number }[], at: number): Value | undefined {
  return [...facts].sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))[0]?.value;
}

/** Programs that print our errors, and what each leaves in a text. */
export const sdks: [string, RegExp][] = [
  ['LiteLLM', /\blitellm\b/i],
  ['Vercel AI SDK', /\bAI_[A-Z]\w{2,30}Error|@ai-sdk\//],
  ['LangChain', /\blangchain\b|ChatAnthropic\b/i],
  ['TypeScript SDK', /@anthropic-ai\/sdk|makeStatusError|\bat \w{1,20}\.generate \(/],
  [
    'Python SDK',
    /\banthropic\._?\w{0,20}\.?\w{3,40}Error|site-packages\/anthropic|Error code: \d{3} - \{/,
  ],
  ['Claude Code', /claude[ -]code|\bAPI Error: ?\(?\d{3}|run \/login/i],
];

/** Platforms that answer, and what each leaves in a text. */
export const platforms: [string, RegExp][] = [
  ['Amazon Bedrock', /\bbedrock|amazonaws|ValidationException|ThrottlingException|req_bdrk_/i],
  ['Google Vertex AI', /\bvertex|aiplatform|publishers\/anthropic|req_vrtx_/i],
  ['Microsoft Foundry', /\bazure\b|ai foundry|DeploymentNotFound/i],
  ['OpenRouter', /\bopenrouter\b|Provider returned\s{1,9}error/i],
  ['Claude API', /api\.anthropic\.com|\breq_01/],
];
