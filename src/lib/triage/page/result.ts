import type { CopyButton } from '../../in-page/copying.ts';
import { keeps } from '../../search/list-filter.ts';
import { describeCounts, toCSV, toMarkdown } from '../copies.ts';
import { countActions, wordsOf, type Row, type Table } from '../table.ts';
import { find } from './found.ts';
import { rowElement, type Places } from './rows.ts';

/** Rows that are drawn at once, so that a long table keeps no key press waiting. */
const batch = 20;

/** The table of what was found: drawn, filtered and copied. */
export class Result {
  #root: HTMLElement;
  #places: Places;
  #drawn: Drawn[] = [];
  #filtered = 0;
  #search: HTMLInputElement;
  #action: HTMLSelectElement;
  #aside: HTMLInputElement;
  #home: string;

  /** `home` is the public address of the site, for what is copied. */
  constructor(root: HTMLElement, places: Places, home: string) {
    this.#root = root;
    this.#places = places;
    this.#home = home;
    this.#search = find(root, 'input[type=search]', HTMLInputElement);
    this.#action = find(root, 'select', HTMLSelectElement);
    this.#aside = find(root, 'input[type=checkbox]', HTMLInputElement);
    for (const field of [this.#search, this.#action, this.#aside])
      field.addEventListener('input', () => void this.#filter());
  }

  clear(): void {
    // What comes next would be hidden by a filter that nobody sees.
    this.#search.value = '';
    this.#aside.checked = false;
    this.#drawn = [];
    this.#root.hidden = true;
  }

  /** Draws a table, bit by bit. */
  draw(table: Table): void {
    const { rows, counts, masked } = table;
    this.#drawn = rows.map((row) => ({ row, words: wordsOf(row), isShown: false }));
    this.#offer('markdown', () => toMarkdown(table, this.#shown(), this.#home));
    this.#offer('csv', () => toCSV(this.#shown(), this.#home));
    this.#tell('[data-counts]', describeCounts(counts).join(' '));
    this.#tell(
      '[data-masked]',
      masked.length === 0 ? '' : `Masked in what is shown: ${masked.join(', ')}.`,
    );
    const options = countActions(rows).map(
      ({ action, count }) => new Option(`${action} (${count.toLocaleString('en-US')})`, action),
    );
    this.#action.replaceChildren(new Option('Anything', ''), ...options);
    find(this.#root, '[data-aside]', HTMLElement).hidden = !rows.some(isAside);
    this.#root.hidden = false;
    void this.#filter();
    find(this.#root, 'h2', HTMLElement).focus();
  }

  /** Says at once what is wanted, and shows it bit by bit. */
  async #filter(): Promise<void> {
    const time = (this.#filtered += 1);
    const action = this.#action.value;
    const drawn = this.#drawn;
    for (const one of drawn) {
      const { row, words } = one;
      const isWanted = action === '' ? this.#aside.checked || !isAside(row) : row.action === action;
      one.isShown = isWanted && keeps(words, this.#search.value);
    }
    const shown = this.#shown().length;
    this.#tell('output', `${shown} of ${drawn.length} rows`);
    find(this.#root, 'table', HTMLElement).hidden = shown === 0;
    const body = find(this.#root, 'tbody', HTMLElement);
    body.replaceChildren();
    const lines = drawn.filter(({ isShown }) => isShown);
    for (let at = 0; at < lines.length; at += batch) {
      if (at > 0) await new Promise(requestAnimationFrame);
      if (this.#filtered !== time) return;
      body.append(...lines.slice(at, at + batch).map((one) => this.#lineOf(one)));
    }
  }

  #lineOf(one: Drawn): HTMLTableRowElement {
    return (one.line ??= rowElement(one.row, this.#places));
  }

  /** Hands a button the text that it copies, once both are there. */
  #offer(name: string, make: () => string): void {
    const button = this.#root.querySelector<CopyButton>(`[data-${name}] copy-button`);
    if (button) button.make = async () => make();
  }

  #shown(): Row[] {
    return this.#drawn.filter(({ isShown }) => isShown).map(({ row }) => row);
  }

  #tell(name: string, text: string): void {
    find(this.#root, name, HTMLElement).textContent = text;
  }
}

type Drawn = { row: Row; line?: HTMLTableRowElement; words: string; isShown: boolean };

/** Rows that are not about Claude, as far as anything says. */
function isAside({ kind }: Row): boolean {
  return kind === 'foreign' || kind === 'unclear';
}
