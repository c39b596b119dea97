import { endOverLines } from './breaks.ts';
import { isDrawn, isUuid } from './chance.ts';
import { isPlaceholder } from './harmless.ts';
import { prefixes } from './prefixes.ts';
import type { Span } from './span.ts';

/** Keys that tell by their first letters what they are, with nothing around them to name them. */
export function findShapes(text: string): Span[] {
  const spans: Span[] = [];
  for (const [kind, pattern, minimum] of shapes) {
    pattern.lastIndex = 0;
    for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
      const [whole, prefix = '', body = ''] = found;
      const start = found.index;
      const end = endOverLines(text, start, start + whole.length);
      pattern.lastIndex = Math.max(end, start + 1);
      const rest = end > start + whole.length ? text.slice(start + prefix.length, end) : body;
      const drawn = rest.replace(/[\s│┃║|>\\]+/g, '').replace(/^[a-z]{2,8}\d{2}-/, '');
      if (drawn.length < minimum || isPlaceholder(drawn)) continue;
      // `npm_config_registry` begins like a key and goes on like a name.
      if (kind === 'API key' && minimum === 16 && !isKey(drawn)) continue;
      spans.push({ start, end, kind });
    }
  }
  return spans;
}

function isKey(body: string): boolean {
  return (
    isDrawn(body) || isUuid(body) || body.split(/[^A-Za-z\d]/).some((part) => part.length >= 20)
  );
}

/** The first letters of a key, which may stay: they say what it is but not which. */
export function visibleStart(secret: string): string {
  return visible.exec(secret)?.[0] ?? '';
}

const gap = String.raw`(?:[ \t│┃║|]{0,40}\\?\n[ \t│┃║|>]{0,40})?`;
const anthropic = ['[sS]', '[kK]', '-', '[aA]', '[nN]', '[tT]', '-'].join(gap);
const visible = new RegExp(
  `^(?:sk-ant-[a-z]{2,8}\\d{2}-|sk-ant-|${prefixes.slice(1).join('|')}|sk-[a-z]{2,8}-|sk-|hv[sbr]\\.|SG\\.|ya29\\.|ABSK|AKIA|ASIA|bedrock-api-key-|eyJ)`,
);
const inside = '(?<![A-Za-z0-9])';

/** Kind, pattern of first letters and the rest, and how many letters of the rest make it one. */
const shapes: [kind: string, pattern: RegExp, minimum: number][] = [
  ['API key', new RegExp(`(${anthropic})(${gap}[\\w-]{0,400})`, 'g'), 6],
  ['API key', new RegExp(`${inside}(${prefixes.join('|')})([\\w-]{1,800})`, 'g'), 16],
  ['token', new RegExp(`${inside}(eyJ)([\\w-]{8,}=*(?:\\.[\\w-]*=*){0,5})`, 'g'), 17],
  [
    'API key',
    new RegExp(
      `${inside}(hv[sbr]\\.|SG\\.|ya29\\.|AQ\\.Ab8|1//0|ABSK|c2stYW50)([\\w.+/=-]{4,4000})`,
      'g',
    ),
    20,
  ],
  [
    'AWS key',
    new RegExp(
      `${inside}(A(?:KI|SI|BI|CC)A)([A-Z0-9]{12,20}(?![A-Za-z0-9])(?:["' \\t:,;|]{1,4}(?![\\da-f]{40})[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=]))?)`,
      'g',
    ),
    12,
  ],
  [
    'AWS secret',
    new RegExp(
      `${inside}(bedrock-api-key-|IQoJb3JpZ2lu|F[wQ]oGZXIvYXdz)([A-Za-z0-9/+=_-]{20,})`,
      'g',
    ),
    20,
  ],
  // By their inner shape: Azure, Foundry, Telegram, Discord, hooks that write for whoever knows them.
  ['API key', /(?<![\w~.-])()([\w~.-]{3}\dQ~[\w~.-]{6,40})/g, 30],
  ['API key', new RegExp(`${inside}()([A-Za-z0-9]{44,56}JQQJ9[A-Za-z0-9]{1,40})`, 'g'), 70],
  ['token', /(?<!\d)()(\d{8,10}:AA[\w-]{1,40})/g, 40],
  ['token', /(?<![\w-])()([MNO][\w-]{23,27}\.[\w-]{6}\.[\w-]{2,45})/g, 58],
  ['token', /(?<=hooks\.slack\.com\/(?:services|workflows)\/)()([\w/-]{8,200})/g, 8],
  ['token', /(?<=discord(?:app)?\.com\/api\/webhooks\/)()([\w/-]{8,200})/g, 8],
];
