import { keepEnds } from '../find/read/ends.ts';
import type { Masked } from '../find/secrets.ts';
import { maskNow, maskText } from './answering.ts';
import type { Field, Place } from './field.ts';

/** What is pasted, dropped or shared, on its way into the field: one after the other, without secrets. */
export class Intake {
  /** Kinds of secret that were taken out of what the field has now. */
  masked: string[] = [];
  #field: Field;
  #onWait: () => void;
  #onTaken: () => void;
  #waiting = 0;
  #taken = Promise.resolve();

  /** `onWait` is called when a text takes a while, `onTaken` when it stands in the field. */
  constructor(field: Field, onWait: () => void, onTaken: () => void) {
    this.#field = field;
    this.#onWait = onWait;
    this.#onTaken = onTaken;
  }

  /** Whether a text is still on its way. */
  get isWaiting(): boolean {
    return this.#waiting > 0;
  }

  /** Whether a paste may be left to the browser: it fits, and has no secret. */
  leavesToBrowser(text: string): boolean {
    if (text === '') return true;
    if (!this.#field.takesNatively(text) || this.isWaiting) return false;
    // What is of short words has no secret in it.
    return !/\S{12}/.test(text) || maskNow(text)?.masked.length === 0;
  }

  async take(text: string, where: 'selection' | 'whole'): Promise<void> {
    const now = this.isWaiting ? null : maskNow(text);
    if (now !== null) return this.#put(now, where === 'whole' ? null : this.#field.hold());
    // What is typed meanwhile comes behind it; a second text comes behind the first.
    const place = where === 'whole' ? null : this.isWaiting ? undefined : this.#field.hold();
    this.#waiting += 1;
    this.#onWait();
    const masking = maskText(keepEnds(text));
    const before = this.#taken;
    this.#taken = before.then(async () => {
      const masked = await masking;
      this.#waiting -= 1;
      this.#put(masked, place);
    });
    await this.#taken;
  }

  /** Puts it in its place, where the caret is when it has none, and instead of all when that is null. */
  #put({ text, masked }: Masked, place: Place | null | undefined): void {
    if (place === null) this.#field.replace(text);
    else this.#field.insert(text, place);
    const isAll = this.#field.text.length <= text.length;
    this.masked = isAll ? masked : [...this.masked, ...masked];
    if (place === null && text.includes('\n')) this.#field.element.focus();
    this.#onTaken();
  }
}
