import type { Entry } from '../content/entry.ts';
import { parseTemplate } from '../find/match/template.ts';
import type { Check } from './plan.ts';

type WordingCheck = Extract<Check, { by: 'text' }>;
type Mark = { how: WordingCheck['how']; text: string };

/** The fixed texts that tell an error by its message; null when the API's own wording is unknown or all hole. */
export function wordingCheck(entry: Entry, status: number): WordingCheck | null {
  const own = entry.messages.filter(({ surface }) => surface === undefined);
  const current = own.filter(({ until }) => until === undefined);
  const wordings = current.length > 0 ? current : own;
  const marks = wordings
    .map(({ template }) => markOf(template))
    .filter(({ text }) => text.length >= shortest);
  const isWeak = ({ how, text }: Mark) =>
    (how === 'ends' || how === 'contains') && text.length < weak;
  const telling = marks.filter((mark) => !isWeak(mark));
  // A short piece such as `redacted_thinking` stands in other messages too.
  const kept = telling.length > 0 ? telling : marks;
  const hows = [...new Set(kept.map(({ how }) => how))];
  const how =
    hows.length === 1
      ? hows[0]
      : hows.length === 2 && hows.includes('is')
        ? hows.find((name) => name !== 'is')
        : 'contains';
  if (kept.length === 0 || how === undefined) return null;
  const texts = [...new Set(kept.map(({ text }) => text))];
  const statuses = new Set(wordings.map((wording) => wording.status ?? status));
  return {
    by: 'text',
    how,
    status: statuses.size === 1 ? ([...statuses][0] ?? null) : null,
    // A text that another one already covers adds nothing.
    marks: texts.filter(
      (text) => !texts.some((other) => other !== text && holds(how, text, other)),
    ),
  };
}

/** Whether a text bears a mark, by the test that the programs make. */
export function holds(how: WordingCheck['how'], text: string, mark: string): boolean {
  if (how === 'is') return text === mark;
  if (how === 'starts') return text.startsWith(mark);
  return how === 'ends' ? text.endsWith(mark) : text.includes(mark);
}

/** Letters of a mark at most, at least, and below which it stands only when there is no better one. */
const longest = 64;
const shortest = 6;
const weak = 20;

/** A template's most telling fixed text: the whole, its beginning, its end, or its longest part. */
function markOf(template: string): Mark {
  const { literals } = parseTemplate(template);
  const [first = ''] = literals;
  if (literals.length === 1 && first.length <= longest) return { how: 'is', text: first };
  const best = literals.reduce((one, other) =>
    other.trim().length > one.trim().length ? other : one,
  );
  if (first.length >= weak || best === first) return { how: 'starts', text: head(first) };
  if (best === literals.at(-1)) return { how: 'ends', text: tail(best) };
  return { how: 'contains', text: head(best.trim()) };
}

function head(text: string): string {
  return text.length <= longest
    ? text.trimEnd()
    : text.slice(0, text.lastIndexOf(' ', longest)).trimEnd();
}

function tail(text: string): string {
  return text.length <= longest
    ? text.trimStart()
    : text.slice(text.indexOf(' ', text.length - longest)).trimStart();
}
