import type { Feed } from '../find/feed/feed.ts';
import { answersById, type AnswerGroup } from './answers.ts';
import { Judge } from './judge.ts';
import { FileReader } from './read/files.ts';
import type { Table } from './table.ts';
import { Tally } from './tally.ts';

/** Log files or tickets in, piece by piece, a table of their errors out. Never throws, and keeps no text. */
export class Triage {
  #judge: Judge;
  #tally: Tally;
  #file: FileReader;

  constructor(feed: Feed, answers: readonly AnswerGroup[]) {
    this.#judge = new Judge(feed);
    this.#tally = new Tally(
      new Map(feed.entries.map(({ id, title }) => [id, title])),
      answersById(answers),
    );
    this.#file = new FileReader(
      () => this.#tally.addLine(),
      (record) => this.#tally.add(record, this.#judge.judge(record.text)),
    );
  }

  /** Takes the next piece of a file, cut anywhere. */
  read(piece: string): void {
    this.#file.read(piece);
  }

  /** Ends a file; another one may follow. */
  end(): void {
    this.#file.end();
  }

  /** What was counted until now. */
  table(): Table {
    return this.#tally.table();
  }

  /** Records that were looked up one by one: the others were like one before. */
  get asked(): number {
    return this.#judge.asked;
  }
}
