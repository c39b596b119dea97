import { beginsRecord, isErrorBody, readLine } from './lines.ts';

/** What one program wrote of one event: a line, or a line and the trace below it. */
export type LogRecord = {
  text: string;
  /** The first line as it stands in the file, with all that a collector put before it. */
  first: string;
  /** Its number in the file, from 1. */
  line: number;
};

/** Characters and lines of a record that are kept; what follows says nothing new. */
const longest = 60_000;
const mostLines = 400;
/** Lines of prose before an error that are still about it, as in a ticket. */
const mostPreface = 8;
/** Programs whose records are open at the same time; a collector mixes their lines. */
const mostSources = 64;

/** Puts the lines of a file together to records, one line after the other; `onRecord` gets each that is whole. */
export class RecordReader {
  #open = new Map<string, Open>();
  #line = 0;
  #onRecord: (record: LogRecord) => void;

  constructor(onRecord: (record: LogRecord) => void) {
    this.#onRecord = onRecord;
  }

  /** Takes the next line. */
  take(raw: string): void {
    this.#line += 1;
    const { source, body, isCollected } = readLine(raw);
    // What stands outside of all collectors, as `---` or a blank line, ends what they have written.
    const open = this.#open.get(source);
    if (body.trim() === '') {
      if (open !== undefined) open.blanks += 1;
      return;
    }
    if (open !== undefined && goesOn(open, body, isCollected)) return extend(open, body);
    if (open !== undefined) this.#close(source, open);
    if (isRule(body)) return;
    if (this.#open.size >= mostSources) this.#closeOldest();
    this.#open.set(source, begin(raw, body, this.#line));
  }

  /** Ends the file: what is open is whole now. */
  end(): void {
    for (const [source, open] of this.#open) this.#close(source, open);
    this.#line = 0;
  }

  #close(source: string, { lines, first, line }: Open): void {
    this.#open.delete(source);
    this.#onRecord({ text: lines.join('\n'), first, line });
  }

  #closeOldest(): void {
    for (const [source, open] of this.#open) return this.#close(source, open);
  }
}

/** A record that may go on. */
type Open = {
  lines: string[];
  size: number;
  first: string;
  line: number;
  last: string;
  /** Whether its first line was written by a logging library. */
  isLogged: boolean;
  /** Blank lines since the last one that has text. */
  blanks: number;
  /** How clearly an error was named. */
  clarity: Clarity;
  /** Whether the body of an answer was there. */
  hasBody: boolean;
  /** Whether there was a trace, and whether the exception that it ends in is still to come. */
  trace: 'none' | 'open' | 'done';
};

/** Nothing, the name of an error in a sentence, or an error as programs print it. */
type Clarity = 0 | 1 | 2;

function begin(raw: string, body: string, line: number): Open {
  const open: Open = {
    lines: [],
    size: 0,
    first: raw.slice(0, 4000),
    line,
    last: '',
    isLogged: beginsRecord(body),
    blanks: 0,
    clarity: 0,
    hasBody: false,
    trace: 'none',
  };
  extend(open, body);
  return open;
}

function extend(open: Open, body: string): void {
  const room = longest - open.size;
  if (open.lines.length < mostLines && room > 0) {
    const kept = body.length <= room ? body : `${body.slice(0, room / 2)} ${body.slice(-room / 2)}`;
    open.lines.push(...(open.blanks > 0 ? ['', kept] : [kept]));
    open.size += kept.length;
  }
  const clarity = clarityOf(body);
  if (clarity > open.clarity) open.clarity = clarity;
  if (isTraceStart.test(body)) open.trace = 'open';
  else if (open.trace === 'open' && /^\S/.test(body)) open.trace = 'done';
  if (hasErrorBody(body)) open.hasBody = true;
  open.last = body.slice(-200);
  open.blanks = 0;
}

/** Whether a line belongs to the record before it. */
function goesOn(open: Open, body: string, isCollected: boolean): boolean {
  if (isRule(body) || beginsRecord(body)) return false;
  // One body of an answer after the other, each over many lines.
  if (/^\{\s*$/.test(body) && /^\}/.test(open.last)) return false;
  if (isLink.test(body) || isLink.test(open.last)) return true;
  const isNear = open.blanks === 0;
  // A box that a terminal drew, and the body below the headers of an answer.
  if (/^\s*[│┃║╰└╚┗]/.test(body)) return isNear;
  if (!isNear && isAnswer.test(open.first) && isHeader.test(open.last)) return true;
  // What a person has announced: "Claude says", a blank line, the error.
  if (!isNear && isProse(open) && (announces.test(open.last) || body.startsWith('```')))
    return true;
  if (isTraceStart.test(body)) return isNear && open.trace === 'none';
  // A trace goes on to the exception that it ends in.
  if (open.trace === 'open' && isNear) return true;
  if (isErrorBody(body)) return !open.hasBody && isNear;
  const clarity = clarityOf(body);
  if (
    /^(?:[ \t]|[}\])]|at )/.test(body) &&
    (clarity < 2 || open.clarity === 0 || !startsError(body))
  )
    return isNear || /^(?:\s{1,20}at |[}\])])/.test(body);
  if (clarity > 0) {
    const isFirst = clarity > open.clarity && open.lines.length <= mostPreface;
    return isFirst && isNear && !isCollected;
  }
  if (!isNear) return isIdOnly(body) && open.clarity > 0;
  // Brackets that are open, or a line that is broken.
  if (/[{[(,\\]\s{0,9}$/.test(open.last)) return true;
  return !isCollected && open.lines.length < mostLines;
}

/** Whether nothing but a few lines of prose was there. */
function isProse({ isLogged, clarity, lines, blanks }: Open): boolean {
  return !isLogged && clarity === 0 && lines.length <= mostPreface && blanks <= 2;
}

/** The end of a line that the error is to follow. */
const announces =
  /(?:[,:;]|\b(?:with|says?|said|gets?|got|getting|errors?|messages?|prints?|shows?|throws?|returns?|sees?|is|was|this|following|below))\s*$/i;

/** What joins two exceptions of one failure. */
const isLink =
  /^(?:Caused by:|During handling of the above|The above exception was|\[cause\]|\[errors\]|Suppressed:|-+ \w* ?(?:inner|cause))/;
const isTraceStart = /^\s*(?:Traceback \(most recent call last\)|Exception Group Traceback)/;
/** The beginning of an answer, and a header of it: its body comes after a blank line. */
const isAnswer = /^(?:[<>*] ?)?HTTP\/\d/;
const isHeader = /^(?:[<>*] ?)?(?:HTTP\/\d|[\w-]{2,60}: )/;

/** Whether a line rules off one ticket from the next. */
function isRule(body: string): boolean {
  return /^\s*(?:[-=*_#~]{3,}|(?:[-=*_#~]{2,} ?.{1,60} ?[-=*_#~]{2,}))\s*$/.test(body);
}

function clarityOf(body: string): Clarity {
  const line = body.slice(0, 2000);
  if (startsError(line) || /Error code: \d{3}|API Error\b/.test(line) || hasErrorBody(line))
    return 2;
  return /\b\w{3,60}(?:Error|Exception)\b|[a-z]_error\b/.test(line) ? 1 : 0;
}

/** Whether a line begins by naming an error, so that it could stand alone. */
function startsError(body: string): boolean {
  return starts.test(body);
}

const starts =
  /^[^\w{"'(]{0,12}(?:\d{1,3}[.)] )?(?:API Error\b|Error code: \d{3}|HTTP\/[\d.]{1,3} [45]\d\d|[45]\d\d [{"'A-Z]|(?:[\w$]{1,60}[.:]{1,2}){0,6}\w{0,60}(?:Error|Exception)\b ?[:({]|(?:fatal|error|panic): |(?:Uncaught|Unhandled) )/i;

function hasErrorBody(body: string): boolean {
  return /["']type["']\s{0,4}:\s{0,4}["']error["']|["']error["']\s{0,4}:\s{0,4}\{/.test(body);
}

/** Whether a line is nothing but the id of a request, as it stands below the error in a ticket. */
function isIdOnly(body: string): boolean {
  return /^\W{0,4}(?:req(?:uest)?[ _-]?id\W{1,4}|id\W{1,4})?req_[A-Za-z0-9_]{8,60}\W{0,3}$/i.test(
    body,
  );
}
