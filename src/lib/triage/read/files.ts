import { elementsOf, mayBeDocument } from './documents.ts';
import { RecordReader, type LogRecord } from './records.ts';

/** Characters of one line that are read together. */
const longestLine = 1_000_000;
/** Characters of a JSON document that is read as a whole. */
const longestDocument = 20_000_000;

/** Cuts a file that comes in pieces into its records: lines of a log, or elements of a JSON document. */
export class FileReader {
  #records: RecordReader;
  #onLine: () => void;
  #onRecord: (record: LogRecord) => void;
  /** What was read and not yet taken: a line without its end, or a document. */
  #rest = '';
  #isDocument: boolean | null = null;

  constructor(onLine: () => void, onRecord: (record: LogRecord) => void) {
    this.#records = new RecordReader(onRecord);
    this.#onLine = onLine;
    this.#onRecord = onRecord;
  }

  /** Takes the next piece, cut anywhere. */
  read(piece: string): void {
    this.#rest += piece;
    this.#isDocument ??= mayBeDocument(this.#rest);
    if (this.#isDocument === true && this.#rest.length <= longestDocument) return;
    // Whether it is a document shows when its first line is whole.
    if (this.#isDocument === null && this.#rest.length <= longestLine) return;
    this.#isDocument = false;
    this.#takeLines();
  }

  /** Ends the file: what is left is its last line, or all of a document. */
  end(): void {
    const elements = this.#isDocument === false ? null : elementsOf(this.#rest);
    if (elements === null) {
      this.#takeLines();
      if (this.#rest !== '') this.#takeLine(this.#rest);
      this.#records.end();
    } else
      for (const [index, text] of elements.entries()) {
        this.#onLine();
        this.#onRecord({ text, first: text, line: index + 1 });
      }
    this.#rest = '';
    this.#isDocument = null;
  }

  #takeLines(): void {
    let from = 0;
    for (let end = this.#rest.indexOf('\n'); end !== -1; end = this.#rest.indexOf('\n', from)) {
      this.#takeLine(this.#rest.slice(from, end));
      from = end + 1;
    }
    this.#rest = this.#rest.slice(from);
    if (this.#rest.length <= longestLine) return;
    this.#takeLine(this.#rest);
    this.#rest = '';
  }

  #takeLine(line: string): void {
    this.#onLine();
    const text = line.endsWith('\r') ? line.slice(0, -1) : line;
    // Programs of syslog write the ends of lines in octal.
    if (text.includes('#012')) for (const part of text.split('#012')) this.#records.take(part);
    else this.#records.take(text);
  }
}
