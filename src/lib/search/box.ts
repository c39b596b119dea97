import { loadFullText, searchFullText } from './full-text.ts';
import type { TicketValues } from '../ticket.ts';
import { maskSecrets } from '../find/secrets.ts';
import { answerFor, hitChoices, type Choice } from './choices.ts';
import { optionElement } from './option.ts';
import { prepareFeed } from '../find/resolver.ts';
import { loadFeed } from './table.ts';
import { valuesFound, withValues } from './values.ts';

/** Bytes of a dropped file that are read: the beginning of a log is enough. */
const largestFile = 2_000_000;

/** The one input: typed words or a paste in, a list of pages out; keyboard all the way. */
export class FindBox extends HTMLElement {
  #input = this.#part('input', HTMLInputElement);
  #paste = this.#part('textarea', HTMLTextAreaElement);
  #panel = this.#part('.results', HTMLElement);
  #list = this.#part('[role=listbox]', HTMLElement);
  #note = this.#part('[data-note]', HTMLElement);
  #hint = this.#part('[data-hint]', HTMLElement);
  #share = this.#part('[data-share]', HTMLElement);
  #status = this.#part('[data-status]', HTMLElement);
  #active = -1;
  /** What a ticket needs of the reader's own error; it goes with the reader to the page. */
  #values: TicketValues = {};
  /** Kinds of secret that a paste had before it was masked. */
  #masked: string[] = [];
  /** Counts questions, so that a late answer to an old one is dropped. */
  #asked = 0;

  connectedCallback() {
    const fields: HTMLElement[] = [this.#input, this.#paste];
    for (const field of fields) {
      field.setAttribute('aria-controls', this.#list.id);
      field.setAttribute('aria-autocomplete', 'list');
      field.addEventListener('focus', () => this.#prepare());
      field.addEventListener('input', () => {
        this.#active = -1;
        void this.#ask();
      });
      field.addEventListener('keydown', (event) => this.#onKey(event));
    }
    this.#input.setAttribute('role', 'combobox');
    this.#input.setAttribute('aria-expanded', 'false');
    this.#input.addEventListener('paste', (event) => this.#onPaste(event));
    this.#paste.addEventListener('paste', (event) => this.#onSecret(event));
    this.addEventListener('dragover', (event) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    });
    this.addEventListener('drop', (event) => void this.#onDrop(event));
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#open();
    });
    this.#list.addEventListener('click', (event) => {
      const option = event.target instanceof Element ? event.target.closest('a') : null;
      if (option) option.href = withValues(option.href.split('#')[0] ?? '', this.#values);
    });
    document.addEventListener('keydown', (event) => this.#onShortcut(event));
    document.addEventListener('click', ({ target }) => {
      if (target instanceof Node && !this.contains(target) && !this.classList.contains('hero'))
        this.#close();
    });
    const shared = new URLSearchParams(location.search).get('q');
    if ('fromAddress' in this.dataset && shared !== null) this.#fill(shared);
  }

  /** Loads what the first answer needs; a failure shows when the reader asks. */
  #prepare() {
    loadFeed(this.dataset['feed'] ?? '')
      .then(prepareFeed)
      .catch(() => undefined);
    loadFullText().catch(() => undefined);
  }

  get #field(): HTMLInputElement | HTMLTextAreaElement {
    return this.#paste.hidden ? this.#input : this.#paste;
  }

  get #options(): HTMLAnchorElement[] {
    return [...this.#list.querySelectorAll('a')];
  }

  async #ask() {
    const asked = ++this.#asked;
    const text = this.#field.value;
    if (text.trim() === '') {
      this.#masked = [];
      return this.#close();
    }
    const feed = await loadFeed(this.dataset['feed'] ?? '').catch(() => null);
    if (asked !== this.#asked) return;
    const statuses = (this.dataset['statuses'] ?? '').split(' ');
    const answer = feed ? answerFor(text, feed, statuses, this.#masked) : null;
    const choices = answer?.choices ?? [];
    this.#values = answer?.values ?? {};
    this.dispatchEvent(new CustomEvent(valuesFound, { detail: this.#values, bubbles: true }));
    this.#show(choices, answer?.note ?? '', '');

    const hits = (answer?.wantsSearch ?? true) ? await searchFullText(text).catch(() => null) : [];
    if (asked !== this.#asked) return;
    const all = [...choices, ...hitChoices(hits ?? [], choices, feed)];
    const failed = hits === null || feed === null;
    this.#show(all, answer?.note ?? '', failed ? 'Part of the search could not be loaded.' : '');
    this.dataset['answered'] = text.slice(0, 200);
  }

  #show(choices: Choice[], note: string, trouble: string) {
    const chosen = this.#active;
    this.#list.replaceChildren(...choices.map(optionElement));
    this.#note.textContent = note;
    this.#note.hidden = note === '';
    const count = choices.length;
    const found =
      count === 0 ? 'Nothing found.' : `${count} ${count === 1 ? 'page' : 'pages'} found.`;
    this.#hint.textContent =
      trouble ||
      (count === 0
        ? `${found} Browse all errors instead.`
        : '↑ ↓ to choose, Enter to open, Esc to clear');
    this.#status.textContent = `${found} ${note} ${trouble}`.trim();
    this.#share.hidden = count === 0;
    this.#offerLink();
    this.#panel.hidden = false;
    this.#input.setAttribute('aria-expanded', 'true');
    this.#activate(count === 0 ? -1 : Math.min(Math.max(chosen, 0), count - 1));
  }

  /** The address that repeats this find; what it carries is masked and short. */
  #offerLink() {
    const query = maskSecrets(this.#field.value).text.slice(0, 1500);
    const url = new URL(this.dataset['find'] ?? '', location.href);
    url.searchParams.set('q', query);
    const button = this.#share.querySelector<HTMLElement>('copy-button');
    if (button) button.dataset['text'] = url.href;
  }

  #activate(index: number) {
    const options = this.#options;
    this.#active = index;
    for (const [at, option] of options.entries()) {
      option.id = `find-option-${at}`;
      option.setAttribute('aria-selected', String(at === index));
    }
    const active = options[index];
    if (active) this.#field.setAttribute('aria-activedescendant', active.id);
    else this.#field.removeAttribute('aria-activedescendant');
    active?.scrollIntoView({ block: 'nearest' });
  }

  #onKey(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const count = this.#options.length;
    if (event.key === 'Escape') {
      this.#fill('');
      this.#close();
    } else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.#open();
    } else if (step !== undefined && count > 0 && !event.shiftKey) {
      event.preventDefault();
      this.#activate((this.#active + step + count) % count);
    }
  }

  #onShortcut(event: KeyboardEvent) {
    const target = event.target;
    const typing =
      target instanceof HTMLElement &&
      (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName));
    const asks =
      (event.key === '/' && !typing && !event.metaKey && !event.ctrlKey && !event.altKey) ||
      (event.key.toLowerCase() === 'k' && (event.metaKey || event.ctrlKey));
    if (!asks) return;
    event.preventDefault();
    this.#field.focus();
    this.#field.select();
  }

  /** A line field would lose the line breaks, which tell where an error begins; a secret is masked. */
  #onPaste(event: ClipboardEvent) {
    const { text, masked } = maskSecrets(event.clipboardData?.getData('text') ?? '');
    if (!text.trim().includes('\n') && masked.length === 0) return;
    event.preventDefault();
    this.#masked = masked;
    this.#fill(this.#input.value + text);
  }

  /** More of an error, pasted behind the first part: only a secret in it needs care. */
  #onSecret(event: ClipboardEvent) {
    const { text, masked } = maskSecrets(event.clipboardData?.getData('text') ?? '');
    if (masked.length === 0) return;
    event.preventDefault();
    this.#masked.push(...masked);
    const { selectionStart, selectionEnd } = this.#paste;
    this.#paste.setRangeText(text, selectionStart, selectionEnd, 'end');
    void this.#ask();
  }

  /** A log as a file is read here and never sent. */
  async #onDrop(event: DragEvent) {
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    if (!/\.(?:txt|log|json|jsonl|md)$/i.test(file.name) && !file.type.startsWith('text/')) {
      this.#show([], `${file.name} is not a text file. Drop a .txt, .log or .json file.`, '');
      return;
    }
    const { text, masked } = maskSecrets(await file.slice(0, largestFile).text());
    this.#masked = masked;
    this.#fill(text);
  }

  #fill(text: string) {
    const manyLines = text.trim().includes('\n');
    this.#input.hidden = manyLines;
    this.#paste.hidden = !manyLines;
    this.#input.value = manyLines ? '' : text;
    this.#paste.value = manyLines ? text : '';
    if (
      document.activeElement === this.#input ||
      document.activeElement === this.#paste ||
      manyLines
    )
      this.#field.focus();
    void this.#ask();
  }

  #open() {
    const option = this.#options[Math.max(this.#active, 0)];
    if (option) location.assign(withValues(option.href, this.#values));
  }

  #close() {
    this.#asked += 1;
    this.#panel.hidden = true;
    this.#input.setAttribute('aria-expanded', 'false');
    this.#list.replaceChildren();
    this.#activate(-1);
  }

  #part<Part extends HTMLElement>(selector: string, type: abstract new () => Part): Part {
    const part = this.querySelector(selector);
    if (!(part instanceof type)) throw new Error(`find-box: ${selector} is missing`);
    return part;
  }
}
