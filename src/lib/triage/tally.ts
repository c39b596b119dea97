import { maskSecrets } from '../find/secrets.ts';
import type { Answer } from './answers.ts';
import { firstTelling, type Outcome } from './judge.ts';
import { readRequestIds } from './read/request-ids.ts';
import type { LogRecord } from './read/records.ts';
import { shapeOf } from './read/shape.ts';
import { readTime, widenSpan, type Span } from './read/times.ts';
import type { Counts, Row, Table } from './table.ts';

/** Rows of one kind that have no page; what comes after them is counted together. */
const mostOfKind = 100;
/** Request ids that a row keeps, and those that it tells apart. */
const mostIds = 100;
const mostDistinct = 20_000;
/** Characters of a record that are searched for secrets before a part of it is shown. */
const longestMasked = 20_000;
/** Characters of a message or an example. */
const longestShown = 300;

/** Counts records by what they are about. */
export class Tally {
  #titles: ReadonlyMap<string, string>;
  #answers: ReadonlyMap<string, Answer>;
  #groups = new Map<string, Group>();
  #sizes = new Map<Row['kind'], number>();
  #masked = new Set<string>();
  #counts: Counts = {
    lines: 0,
    records: 0,
    known: 0,
    ours: 0,
    bare: 0,
    foreign: 0,
    unclear: 0,
    none: 0,
  };

  constructor(titles: ReadonlyMap<string, string>, answers: ReadonlyMap<string, Answer>) {
    this.#titles = titles;
    this.#answers = answers;
  }

  addLine(): void {
    this.#counts.lines += 1;
  }

  add(record: LogRecord, outcome: Outcome): void {
    this.#counts.records += 1;
    this.#counts[outcome.kind] += 1;
    if (outcome.kind === 'none') return;
    const group = this.#groupOf(record, outcome);
    group.row.count += 1;
    if (outcome.kind === 'known' && outcome.byStatus) group.row.byStatus += 1;
    group.span = widenSpan(group.span, readTime(record.first));
    for (const id of readRequestIds(record.text)) {
      if (group.ids.size < mostDistinct) group.ids.add(id);
      if (group.row.requestIds.length < mostIds && !group.row.requestIds.includes(id))
        group.row.requestIds.push(id);
    }
  }

  /** What was counted until now. */
  table(): Table {
    const rows = [...this.#groups.values()].map(({ row, span, ids }) => ({
      ...row,
      requestIds: [...row.requestIds],
      requests: ids.size,
      first: span?.first.text ?? null,
      last: span?.last.text ?? null,
    }));
    rows.sort(
      (one, other) =>
        order.indexOf(one.kind) - order.indexOf(other.kind) ||
        other.count - one.count ||
        one.line - other.line,
    );
    return { rows, counts: { ...this.#counts }, masked: [...this.#masked] };
  }

  #groupOf(record: LogRecord, outcome: Told): Group {
    const key = keyOf(record, outcome);
    const known = this.#groups.get(key);
    if (known !== undefined) return known;
    const size = this.#sizes.get(outcome.kind) ?? 0;
    if (outcome.kind !== 'known' && size >= mostOfKind) {
      const rest = `${outcome.kind} rest`;
      const group = this.#groups.get(rest) ?? this.#begin(record, outcome);
      group.row.title = 'Others, counted together';
      this.#groups.set(rest, group);
      return group;
    }
    this.#sizes.set(outcome.kind, size + 1);
    const group = this.#begin(record, outcome);
    this.#groups.set(key, group);
    return group;
  }

  #begin({ text, line }: LogRecord, outcome: Told): Group {
    const example = this.#show(firstTelling(this.#mask(text.slice(0, longestMasked))));
    const id =
      outcome.kind === 'known' ? outcome.id : outcome.kind === 'ours' ? outcome.near : null;
    const row: Row = {
      kind: outcome.kind,
      id,
      title: this.#titleOf(outcome, example),
      ...this.#answerTo(outcome),
      count: 0,
      byStatus: 0,
      requests: 0,
      requestIds: [],
      first: null,
      last: null,
      line,
      example,
    };
    return { row, span: null, ids: new Set() };
  }

  #titleOf(outcome: Told, example: string): string {
    if (outcome.kind === 'known') return this.#titles.get(outcome.id) ?? outcome.id;
    if (outcome.kind === 'bare') return outcome.hasId ? bareTitles.id : bareTitles.report;
    return outcome.kind === 'ours' ? this.#show(this.#mask(outcome.message)) : example;
  }

  #answerTo(outcome: Told): Answer {
    if (outcome.kind === 'known') return this.#answers.get(outcome.id) ?? answers.another;
    if (outcome.kind === 'ours' && outcome.relay !== null) return answers.relay;
    if (outcome.kind === 'unclear' && outcome.isOwn) return answers.own;
    return answers[outcome.kind];
  }

  #mask(text: string): string {
    const { text: safe, masked } = maskSecrets(text);
    for (const kind of masked) this.#masked.add(kind);
    return safe;
  }

  /** One line without letters that steer a terminal or turn a text around. */
  #show(text: string): string {
    const line = text.replace(/[\s\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim();
    return line.length <= longestShown ? line : `${line.slice(0, longestShown - 1)}…`;
  }
}

type Told = Exclude<Outcome, { kind: 'none' }>;
type Group = { row: Row; span: Span | null; ids: Set<string> };

/** The errors of ours first. */
const order: Row['kind'][] = ['known', 'ours', 'bare', 'unclear', 'foreign'];

const bareTitles = {
  id: 'A request id without an error',
  report: 'A report without the text of an error',
};

/** What to do with what no page explains. */
const answers = {
  another: { action: 'Read its page', retry: '', who: '' },
  ours: { action: 'Look up its type', retry: '', who: '' },
  relay: { action: 'Ask who runs the relay', retry: '', who: '' },
  bare: { action: 'Ask for the error text', retry: '', who: '' },
  foreign: { action: "Another service's error", retry: '', who: '' },
  own: { action: "Claude Code's own line", retry: '', who: '' },
  unclear: { action: 'Find out whose it is', retry: '', who: '' },
} satisfies Record<string, Answer>;

function keyOf({ text }: LogRecord, outcome: Told): string {
  if (outcome.kind === 'known') return `known ${outcome.id}`;
  if (outcome.kind === 'bare') return `bare ${outcome.hasId}`;
  const said = outcome.kind === 'ours' ? outcome.message : withoutTime(firstTelling(text));
  return `${outcome.kind} ${shapeOf(said)}`;
}

/** A line of a log without its time, which may be written in letters. */
function withoutTime(line: string): string {
  return line.replace(
    /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\b/g,
    '',
  );
}
