import { keepEnds } from '../find/read/ends.ts';
import { complete, excerpt, isShortened, type Hidden } from './excerpt.ts';

/** Characters that stay in one line; more of them, or a line break, go to the text area. */
const longestLine = 400;
/** Characters up to which a paste into the area is left to the browser. */
const longestNative = 4000;

/** The two fields of the box as one: a line for words, an area for whatever is longer. */
export class Field {
  #line: HTMLInputElement;
  #area: HTMLTextAreaElement;
  /** What a long text has between the ends that are shown; a line of its own stands for it. */
  #hidden: Hidden | null = null;
  #seen: State;
  #past: Step[] = [];
  #future: Step[] = [];

  constructor(line: HTMLInputElement, area: HTMLTextAreaElement) {
    this.#line = line;
    this.#area = area;
    this.#seen = this.#state();
  }

  /** The field that is shown. */
  get element(): HTMLInputElement | HTMLTextAreaElement {
    return this.#area.hidden ? this.#line : this.#area;
  }

  /** The whole text, with what is not shown. */
  get text(): string {
    return complete(this.element.value, this.#hidden);
  }

  /** Whether a paste of this text may be left to the browser, which keeps its own undo. */
  takesNatively(text: string): boolean {
    const { value } = this.element;
    const room = this.#area.hidden ? longestLine : longestNative;
    return value.length + text.length <= room && !(this.#area.hidden && /[\r\n]/.test(text));
  }

  /** Takes the selection away and keeps its place for a text that is on its way. */
  hold(): Place {
    const before = this.#state();
    const { value, selectionStart, selectionEnd } = this.element;
    const start = selectionStart ?? value.length;
    this.element.setRangeText('', start, selectionEnd ?? start, 'start');
    return { before, start, ahead: value.slice(0, start) };
  }

  /** Puts a text in its place, else in that of the selection, and the caret behind it and what was typed since. */
  insert(text: string, { before, start, ahead } = this.hold()): void {
    const { value, selectionEnd } = this.element;
    const caret = selectionEnd ?? value.length;
    const at = value.startsWith(ahead) ? start : caret;
    const changed = `${value.slice(0, at)}${text}${value.slice(at)}`;
    this.#change(changed, caret < at ? caret : caret + text.length, before);
  }

  /** Puts a text in the place of the whole. */
  replace(text: string): void {
    const before = this.#state();
    this.#hidden = null;
    this.#change(text, text.length, before);
  }

  /** After typing: gives a long text the area, and an empty one the line. */
  fit(): void {
    const { value, selectionStart } = this.element;
    const isHere = this.#area.hidden ? value.length <= longestLine : value !== '';
    if (!isHere || (this.#hidden === null && isShortened(value)))
      this.#change(value, selectionStart ?? 0, this.#seen);
    else this.#seen = this.#state();
  }

  /** Takes back the last change that the browser does not know of; whether there was one. */
  undo(): boolean {
    return this.#step(this.#past, this.#future, ({ before }) => before);
  }

  /** Makes the change again that was taken back last; whether there was one. */
  redo(): boolean {
    return this.#step(this.#future, this.#past, ({ after }) => after);
  }

  #step(from: Step[], to: Step[], pick: (step: Step) => State): boolean {
    const step = from.at(-1);
    if (step === undefined) return false;
    const other = pick(step) === step.before ? step.after : step.before;
    // What was typed since is the browser's to take back first.
    if (this.element.value !== other.value) return false;
    from.pop();
    to.push(step);
    this.#put(pick(step));
    return true;
  }

  #change(value: string, caret: number, before: State): void {
    const { shown, hidden } = excerpt(keepEnds(complete(value, this.#hidden)));
    const after: State = {
      isArea: shown.length > longestLine || /[\r\n]/.test(shown.trim()),
      value: shown,
      caret: hidden ? shown.length : Math.min(caret, shown.length),
      hidden,
    };
    this.#put(after);
    this.#past.push({ before, after: this.#seen });
    this.#past = this.#past.slice(-mostSteps);
    this.#future = [];
  }

  #put({ isArea, value, caret, hidden }: State): void {
    const hadFocus = document.activeElement === this.element;
    this.#line.hidden = isArea;
    this.#area.hidden = !isArea;
    this.#hidden = hidden;
    this.#line.value = isArea ? '' : value;
    this.#area.value = isArea ? value : '';
    if (hadFocus) this.element.focus();
    this.element.setSelectionRange(caret, caret);
    this.#seen = this.#state();
  }

  #state(): State {
    const { value, selectionEnd } = this.element;
    const caret = selectionEnd ?? value.length;
    return { isArea: !this.#area.hidden, value, caret, hidden: this.#hidden };
  }
}

/** Changes that can be taken back. */
const mostSteps = 20;

type State = {
  isArea: boolean;
  value: string;
  caret: number;
  hidden: Hidden | null;
};
/** Where a text goes that is on its way, and what the field was before. */
export type Place = { before: State; start: number; ahead: string };
type Step = { before: State; after: State };
