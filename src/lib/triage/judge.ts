import type { Feed } from '../find/feed/feed.ts';
import { resolve, type Finding, type Match } from '../find/resolver.ts';
import { readFailure, type Failure } from './failure.ts';
import { Gate } from './gate.ts';
import { shapeOf } from './read/shape.ts';

/** What a record is about. */
export type Outcome =
  /** An error that has a page; `byStatus` when nothing but its HTTP status says so. */
  | { kind: 'known'; id: string; byStatus: boolean }
  /** An error of ours without a page, and the page of its type, if that is known. */
  | { kind: 'ours'; message: string; near: string | null; relay: string | null }
  /** A report without an error: the id of a request, or a sentence that names Claude. */
  | { kind: 'bare'; hasId: boolean }
  /** An error of another service or program. */
  | { kind: 'foreign' }
  /** An error, and nothing says whose; or a line that Claude Code says about itself. */
  | { kind: 'unclear'; isOwn: boolean }
  /** Nothing failed. */
  | { kind: 'none' };

/** Shapes that are remembered. */
const mostShapes = 4000;

/** Tells what records are about; those of one shape are looked up once. */
export class Judge {
  /** Records that were looked up, not remembered. */
  asked = 0;
  #feed: Feed;
  #gate: Gate;
  #known = new Map<string, Outcome>();

  constructor(feed: Feed) {
    this.#feed = feed;
    this.#gate = new Gate(feed);
  }

  /** What a record is about. */
  judge(text: string): Outcome {
    const failure = readFailure(text);
    if (!this.#gate.lets(text, failure)) return nothing;
    const shape = shapeOf(text);
    const known = this.#known.get(shape);
    if (known !== undefined) return known;
    this.asked += 1;
    const outcome = judgeRecord(text, this.#feed, failure);
    if (this.#known.size >= mostShapes)
      for (const oldest of this.#known.keys()) {
        this.#known.delete(oldest);
        break;
      }
    this.#known.set(shape, outcome);
    return outcome;
  }
}

const nothing: Outcome = { kind: 'none' };

/** One record in, what it is about out, whatever was asked before. */
export function judgeRecord(text: string, feed: Feed, failure = readFailure(text)): Outcome {
  const finding = resolve(text, feed);
  const [best] = finding.matches.filter(({ guess }) => !guess);
  if (finding.verdict === 'known' && best !== undefined)
    return isEvent(best, failure, text)
      ? { kind: 'known', id: best.id, byStatus: best.evidence === 'status' }
      : nothing;
  if (finding.verdict === 'ours') return judgeOurs(text, finding, failure, best);
  if (!failure.isTold || (failure.isQuiet && failure.statuses.length === 0)) return nothing;
  if (finding.verdict === 'foreign') return { kind: 'foreign' };
  const isOwn = finding.recognised.own !== undefined;
  const isReport = !isOwn && finding.isQuestion && /\b(?:claude|anthropic)\b/i.test(text);
  return isReport ? { kind: 'bare', hasId: false } : { kind: 'unclear', isOwn };
}

/** Whether a match is of something that happened: a log names limits, models and headers all day. */
function isEvent({ evidence, id }: Match, failure: Failure, text: string): boolean {
  if (evidence === 'code' || evidence === 'message' || evidence === 'type') return true;
  if (evidence === 'status') return failure.statuses.length > 0;
  if (failure.isQuiet) return failure.statuses.length > 0;
  // A person names it, in a ticket.
  return failure.isTold || text.trim().length < id.length + 40;
}

function judgeOurs(
  text: string,
  { recognised }: Finding,
  failure: Failure,
  best: Match | undefined,
): Outcome {
  const hasMessage = recognised.message !== undefined && /["']error["']/.test(text);
  if (!hasMessage && (failure.isSuccess || (failure.isQuiet && failure.statuses.length === 0)))
    return nothing;
  if (best === undefined && !failure.isTold)
    return recognised.requestId?.startsWith('req_') === true && text.length < longestIdRecord
      ? { kind: 'bare', hasId: true }
      : nothing;
  return {
    kind: 'ours',
    message: recognised.message ?? recognised.code ?? firstTelling(text),
    near: best?.id ?? null,
    relay: recognised.relay ?? null,
  };
}

/** Characters around the id of a request in a ticket that names no error. */
const longestIdRecord = 600;

/** The line of a record that tells most: the last of a trace, else the first. */
export function firstTelling(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const telling = lines.filter((line) =>
    /error|exception|fail|denied|timed? ?out|refused/i.test(line),
  );
  const traced = telling.findLast((line) => /^[\w.]{3,120}(?:Error|Exception)\b/.test(line));
  return (traced ?? telling[0] ?? lines[0] ?? '').trim();
}
