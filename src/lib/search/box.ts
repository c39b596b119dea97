import { href } from '../addresses/urls.ts';
import { answer, longestAtOnce, prepareEngine, searchPages } from './answering.ts';
import { readDropped } from './dropped.ts';
import { Field } from './field.ts';
import { Intake } from './intake.ts';
import { isRedo, isShortcut, isUndo } from './keys.ts';
import { Panel, type Trouble } from './panel.ts';
import { findAddress, takeSharedText } from './shared.ts';
import { takeValues } from './reader-values.ts';
import { Rows } from './rows.ts';

/** Time between two changes of someone who types, and after the last of them. */
const typingPace = 600;
const typingRest = 250;

/** Time after which a reader is told that something is still being loaded. */
const noticeable = 1000;

/** Time without a change after which a long text is read. */
const longTextRest = 150;

/** The one input: typed words or a paste in, a list of pages out; keyboard all the way. */
export class FindBox extends HTMLElement {
  #line = this.#part('input', HTMLInputElement);
  #area = this.#part('textarea', HTMLTextAreaElement);
  #field = new Field(this.#line, this.#area);
  #panel = new Panel(this);
  #intake = new Intake(
    this.#field,
    () => this.#panel.wait('Reading your text …'),
    () => void this.#ask(),
  );
  #rows = new Rows(this.#panel.list, () => this.#close('This is the page of that error.'));
  /** Counts questions, so that a late answer to an old one is dropped. */
  #asked = 0;
  /** Whether the reader pressed Enter before there was a row to open. */
  #isWanted = false;
  /** When the text changed last. */
  #changed = -Infinity;
  #trouble: Trouble | null = null;

  connectedCallback() {
    this.#panel.describe(this.#line, this.#area);
    const fields: HTMLElement[] = [this.#line, this.#area];
    for (const field of fields) {
      field.addEventListener('input', () => this.#onInput());
      field.addEventListener('keydown', (event) => this.#onKey(event));
      field.addEventListener('paste', (event) => this.#onPaste(event));
    }
    for (const intent of ['focusin', 'pointerdown', 'dragenter'])
      this.addEventListener(intent, () => prepareEngine(this.#feed));
    this.addEventListener('dragover', (event) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    });
    this.addEventListener('drop', (event) => void this.#onDrop(event));
    this.addEventListener('focusout', ({ relatedTarget }) => this.#onLeave(relatedTarget));
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#open();
    });
    this.querySelector('[data-retry]')?.addEventListener('click', () => {
      this.#field.element.focus();
      void this.#ask();
    });
    document.addEventListener('keydown', (event) => this.#onShortcut(event));
    document.addEventListener('click', ({ target }) => this.#onLeave(target));
    window.addEventListener('online', () => {
      if (this.#trouble) void this.#ask();
    });
    window.addEventListener('hashchange', () => this.#readAddress());
    this.#readAddress();
    // What was typed before this script came waits for its answer.
    if (this.#field.text !== '') this.#onInput();
    else if (this.contains(document.activeElement)) prepareEngine(this.#feed);
  }

  get #feed(): string {
    return href('/find-feed.json');
  }

  #readAddress() {
    // A ticket on the page takes the values; where there is none, they only leave the address.
    if (!document.querySelector('ticket-tools')) takeValues();
    const shared = 'fromAddress' in this.dataset ? takeSharedText() : null;
    if (shared !== null) void this.#take(shared, 'whole');
  }

  /** A new text has no chosen row, and no Enter that waits for one. */
  #forget() {
    this.#panel.reset();
    this.#isWanted = false;
    this.#asked += 1;
  }

  #onInput() {
    this.#field.fit();
    this.#forget();
    if (this.#field.text === '') this.#intake.masked = [];
    void this.#ask();
  }

  /** What was pasted before this script came. */
  receive(text: string): void {
    void this.#take(text, 'selection');
  }

  /** An Enter from before this script came: the first answer is opened when it is there. */
  want(): void {
    this.#open();
  }

  #take(text: string, place: 'selection' | 'whole'): Promise<void> {
    this.#forget();
    return this.#intake.take(text, place);
  }

  async #ask() {
    const asked = ++this.#asked;
    const isOld = () => asked !== this.#asked;
    const text = this.#field.text;
    // A first letter, and what comes soon after another change.
    const isTyped = text.length < 3 || performance.now() - this.#changed < typingPace;
    this.#changed = performance.now();
    const rested = isTyped ? pause(typingRest) : undefined;
    const isFinal = async () => {
      await rested;
      return !isOld();
    };
    this.#trouble = null;
    if (text.trim() === '') return this.#close();
    const notice = setTimeout(() => {
      if (!isOld()) this.#panel.wait('The search is still loading …');
    }, noticeable);
    // A long text is read when the typing in it rests.
    if (text.length > longestAtOnce) await pause(longTextRest);
    if (isOld()) return;
    const question = {
      text,
      masked: this.#intake.masked,
      feed: this.#feed,
      lexicon: href('/find-lexicon.json'),
      statuses: import.meta.env.STATUS_PAGES,
      repository: this.dataset['repository'] ?? '',
    };
    const answered = await answer(question, isFinal);
    clearTimeout(notice);
    if (isOld()) return;

    const isAnswer = typeof answered !== 'string';
    const { choices, note, aside, report, share, values, wantsSearch } = isAnswer
      ? answered
      : noAnswer;
    const show = (rows: typeof choices, isLooking: boolean) => {
      const link = share && rows.length > 0 ? findAddress(href('/find/'), share) : '';
      this.#panel.show({
        choices: rows,
        note,
        aside,
        report,
        isLooking,
        trouble: this.#trouble,
        link,
      });
      if (rows.length > 0) this.#openWanted();
    };
    this.#trouble = isAnswer ? null : answered;
    this.#rows.values = values;
    this.#rows.tell();
    // Without the engine there is nothing that could search.
    const searches = wantsSearch && answered !== 'script' && answered !== 'another-build';
    show(choices, searches);

    if (searches) {
      if (!(await isFinal())) return;
      const words = text.slice(0, longestAtOnce);
      const found = await searchPages(words, choices, this.#feed).catch(() => null);
      if (isOld()) return;
      if (found === null) this.#trouble ??= 'full-text';
      show(found ?? choices, false);
    }
    this.#isWanted = false;
    this.dataset['answered'] = text.slice(0, 200);
  }

  #onKey(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') {
      this.#intake.masked = [];
      this.#field.replace('');
      this.#close();
    } else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.#open();
    } else if (event.key === 'Tab') {
      this.#asked += 1;
      this.#panel.fold();
    } else if (step !== undefined && this.#panel.isOpen && !event.shiftKey) {
      event.preventDefault();
      this.#panel.move(step);
    } else if (step === 1 && !this.#line.hidden) {
      event.preventDefault();
      void this.#ask();
    } else if (isUndo(event) ? this.#field.undo() : isRedo(event) && this.#field.redo()) {
      event.preventDefault();
      this.#forget();
      void this.#ask();
    }
  }

  #onShortcut(event: KeyboardEvent) {
    if (!isShortcut(event)) return;
    event.preventDefault();
    this.#field.element.focus();
    this.#field.element.select();
  }

  /** A line would lose the line breaks, which tell where an error begins; a secret is masked. */
  #onPaste(event: ClipboardEvent) {
    const text = event.clipboardData?.getData('text') ?? '';
    if (this.#intake.leavesToBrowser(text)) return;
    event.preventDefault();
    void this.#take(text, 'selection');
  }

  /** A log as a file is read here and never sent; so is a text from another window. */
  async #onDrop(event: DragEvent) {
    const dropped = readDropped(event.dataTransfer);
    if (dropped === null) return;
    event.preventDefault();
    const text = await dropped.text;
    if (text !== null) return this.#take(text, 'whole');
    this.#panel.wait(`${dropped.name} is not a text file. Drop a .txt, .log or .json file.`);
  }

  #open() {
    const option = this.#panel.chosen;
    if (option) this.#rows.follow(option);
    else this.#isWanted = this.#field.text.trim() !== '' || this.#intake.isWaiting;
  }

  #openWanted() {
    if (this.#isWanted) this.#open();
  }

  /** Closes the panel when the reader turns to something else; where it is part of the page, it stays. */
  #onLeave(target: EventTarget | null) {
    const isOutside = target instanceof Node && !this.contains(target);
    if (isOutside && !this.classList.contains('hero')) this.#close();
  }

  #close(words = '') {
    this.#asked += 1;
    this.#isWanted = false;
    this.#panel.close(words);
  }

  #part<Part extends HTMLElement>(selector: string, type: abstract new () => Part): Part {
    const part = this.querySelector(selector);
    if (!(part instanceof type)) throw new Error(`find-box: ${selector} is missing`);
    return part;
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

const noAnswer = {
  choices: [],
  note: '',
  aside: '',
  report: '',
  share: '',
  values: {},
  wantsSearch: true,
};
