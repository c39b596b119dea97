import type { Choice } from './choices.ts';
import { optionElement } from './option.ts';
import { panelParts } from './panel-parts.ts';

/** Why an answer is not whole. */
export type Trouble = 'script' | 'table' | 'full-text' | 'another-build';

/** What the panel shows. */
export type View = {
  choices: readonly Choice[];
  note: string;
  /** What may be known after the rows. */
  aside: string;
  /** Address of a report of a message without a page; empty when there is none. */
  report: string;
  /** Whether something is still being looked through. */
  isLooking: boolean;
  trouble: Trouble | null;
  /** Address of this find; empty when there is nothing to share. */
  link: string;
};

/** The list under the box, and what is said of it, on screen and to screen readers. */
export class Panel {
  #root: HTMLElement;
  #panel: HTMLElement;
  #results: HTMLElement;
  #list: HTMLElement;
  #status: HTMLElement;
  #active = -1;
  /** Whether the rows answer a text that has changed since. */
  #isOld = false;
  #announcing: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement) {
    this.#root = root;
    root.append(...panelParts());
    this.#panel = part(root, '.panel');
    this.#results = part(root, '.results');
    this.#list = part(root, '[role=listbox]');
    this.#status = part(root, '[data-status]');
  }

  get list(): HTMLElement {
    return this.#list;
  }

  /**
   * Tells screen readers what the fields have to do with the list. A line may be a combobox; an area of
   * many lines may not, so that it stays a text box with a list of suggestions.
   */
  describe(line: HTMLElement, area: HTMLTextAreaElement): void {
    area.autocomplete = 'off'; // no browser keeps a paste for a page that is left
    for (const field of [line, area]) {
      field.setAttribute('aria-controls', this.#list.id);
      field.setAttribute('aria-autocomplete', 'list');
      field.setAttribute('aria-haspopup', 'listbox');
    }
  }

  get isOpen(): boolean {
    return !this.#panel.hidden && !this.#results.hidden;
  }

  /** The row that Enter opens. */
  get chosen(): HTMLAnchorElement | undefined {
    return this.#isOld ? undefined : this.#options[Math.max(this.#active, 0)];
  }

  show({ choices, note, aside, report, isLooking, trouble, link }: View): void {
    const count = choices.length;
    const found = count === 0 ? 'Nothing found.' : `${count} page${count === 1 ? '' : 's'} found.`;
    // Without the table rows rest on chance: whoever reads them has to know it first.
    const isWarned = trouble === 'table' && count > 0;
    const said =
      trouble && !isWarned
        ? troubles[trouble]
        : isLooking
          ? 'Searching …'
          : count === 0
            ? found
            : '';
    this.#list.replaceChildren(...choices.map(optionElement));
    this.#list.hidden = count === 0;
    this.#isOld = false;
    const noted = isWarned ? `${troubles.table} ${note}` : note;
    this.#say('[data-note]', noted);
    this.#say('[data-aside]', aside);
    this.#say('[data-hint]', said || '↑ ↓ to choose, Enter to open, Esc to clear');
    part(this.#root, '[data-browse]').hidden = count > 0 || (isLooking && trouble === null);
    part(this.#root, '[data-retry]').hidden = trouble === null || trouble === 'another-build';
    part(this.#root, '[data-reload]').hidden = trouble !== 'another-build' && trouble !== 'script';
    const reporting = part(this.#root, '[data-report]');
    reporting.hidden = report === '';
    if (reporting instanceof HTMLAnchorElement) reporting.href = report;
    const share = part(this.#root, '[data-share]');
    share.hidden = link === '';
    const copy = share.querySelector<HTMLElement>('copy-button');
    if (copy) copy.dataset['text'] = link;
    this.#open();
    this.#activate(count === 0 ? -1 : Math.min(Math.max(this.#active, 0), count - 1));
    if (!isLooking)
      this.#announce(
        `${trouble && count === 0 ? '' : found} ${noted} ${said === found ? '' : said}`,
      );
  }

  /** Says in place of rows why there are none yet. */
  wait(words: string): void {
    this.#list.replaceChildren();
    this.#list.hidden = true;
    this.#activate(-1);
    this.#say('[data-note]', words);
    this.#say('[data-aside]', '');
    this.#say('[data-hint]', '');
    for (const name of ['browse', 'retry', 'reload', 'report', 'share'])
      part(this.#root, `[data-${name}]`).hidden = true;
    this.#open();
    this.#announce(words);
  }

  move(step: number): void {
    const count = this.#options.length;
    if (count > 0 && !this.#isOld) this.#activate((this.#active + step + count) % count);
  }

  /** A new text has nothing chosen. */
  reset(): void {
    this.#active = -1;
    this.#isOld = true;
  }

  /** Closes it, with a word on what happened instead, if there is one. */
  close(words = ''): void {
    this.#panel.hidden = true;
    this.#list.replaceChildren();
    this.#list.hidden = true;
    this.#activate(-1);
    this.#announce(words);
  }

  /**
   * Takes the rows away when the reader tabs on; what can be done beside them stays within reach until
   * the focus leaves the box.
   */
  fold(): void {
    const actions = this.#panel.querySelectorAll('.actions > :not([hidden])');
    if (actions.length === 0) return this.close();
    this.#results.hidden = true;
    this.#say('[data-hint]', '');
    this.#activate(this.#active);
    this.#announce('');
  }

  get #options(): HTMLAnchorElement[] {
    return [...this.#list.querySelectorAll('a')];
  }

  #open(): void {
    this.#panel.hidden = false;
    this.#results.hidden = false;
  }

  #say(selector: string, words: string): void {
    const place = part(this.#root, selector);
    place.textContent = words;
    place.hidden = words === '';
  }

  #activate(index: number): void {
    this.#active = index;
    const options = this.#options;
    for (const [at, option] of options.entries()) {
      option.id = `find-option-${at}`;
      option.setAttribute('aria-selected', String(at === index));
    }
    const active = this.isOpen ? options[index] : undefined;
    for (const field of this.#root.querySelectorAll('[aria-controls]')) {
      if (active) field.setAttribute('aria-activedescendant', active.id);
      else field.removeAttribute('aria-activedescendant');
      if (field.role === 'combobox')
        field.setAttribute('aria-expanded', String(this.isOpen && options.length > 0));
    }
    active?.scrollIntoView({ block: 'nearest' });
  }

  /** A screen reader hears what is so when the typing rests, not what was so at each letter. */
  #announce(words: string): void {
    clearTimeout(this.#announcing);
    this.#status.textContent = '';
    if (words === '') return;
    this.#announcing = setTimeout(() => {
      this.#status.textContent = words.replaceAll(/\s+/g, ' ').trim();
    }, rest);
  }
}

/** Time without a change after which typing rests. */
const rest = 700;

const troubles: Record<Trouble, string> = {
  script: 'The search did not load, so nothing was looked up.',
  table: 'The table of errors did not load; only the text of the pages was searched.',
  'full-text':
    'Full-text search did not load; only names, codes and messages of errors were compared.',
  'another-build': 'This site was updated after you opened the page; its search needs a reload.',
};

function part(root: HTMLElement, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`find-box: ${selector} is missing`);
  return found;
}
