/**
 * What the box does with an error that no page has: leaves one entry out at a time and asks for its own
 * messages. Right is the page of its type or no page; wrong is the page of another error.
 */
import { buildFeed } from '../../src/lib/find/feed/feed.ts';
import { makeWords } from '../../src/lib/find/words/questions.ts';
import { resolve } from '../../src/lib/find/resolver.ts';
import { entries } from '../unit/find/library.ts';
import { examplesOf, wrappings } from '../unit/find/wrappings.ts';

const forms = ['pretty JSON', 'the Python SDK', 'the TypeScript SDK'];
const sure = 0.6;
const types = new Set(entries.filter(({ kind }) => kind === 'type').map(({ id }) => id));
let texts = 0;
let toType = 0;
let toNone = 0;
const wrong: string[] = [];
const verdicts: Record<string, number> = {};

for (const [place, entry] of entries
  .filter(({ kind, messages }) => kind === 'message' && messages.length > 0)
  .entries()) {
  const feed = buildFeed(entries.filter((other) => other !== entry));
  const shown = examplesOf(entry)[0];
  if (shown === undefined) continue;
  const form = forms[place % forms.length] ?? '';
  const { matches, verdict } = resolve(
    wrappings[form]?.(shown.example) ?? '',
    feed,
    makeWords(feed),
  );
  const first = matches[0];
  texts += 1;
  verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
  if (first === undefined || first.guess) toNone += 1;
  else if (types.has(first.id)) toType += 1;
  else wrong.push(`${first.score.toFixed(2)} ${entry.id} to ${first.id}, ${first.reason}`);
}

const isSure = (line: string): boolean => Number(line.slice(0, 4)) >= sure;
console.log(
  `texts ${texts}: ${toType} to a type, ${toNone} to none, ${wrong.length} to another page, ${wrong.filter(isSure).length} of them surely (${sure} or more)`,
);
console.log(`verdicts: ${JSON.stringify(verdicts)}`);
for (const line of wrong.sort().reverse()) console.log(`  ${line}`);
