/**
 * Ends of values. Each stretch of a text is read once, however many names stand in front of it: what a
 * search has passed is remembered for the next that starts within.
 */
export class Runs {
  readonly #text: string;
  readonly #known = new Map<string, [from: number, to: number]>();

  constructor(text: string) {
    this.#text = text;
  }

  /** Where a value ends: at its quote or the end of the line, or, without a quote, at white space. */
  end(start: number, quote: string): number {
    const [from, to] = this.#known.get(quote) ?? [1, 0];
    if (start >= from && start <= to) return to;
    const stop = stops[quote] ?? word;
    stop.lastIndex = start;
    const end = stop.exec(this.#text)?.index ?? this.#text.length;
    this.#known.set(quote, [start, end]);
    return end;
  }
}

const word = /[\s"'`<>│┃║]/g;
const stops: Record<string, RegExp> = {
  '"': /["\n]/g,
  "'": /['\n]/g,
  '`': /[`\n]/g,
  '\n': /["'`\n]/g,
};
