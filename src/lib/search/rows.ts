import type { TicketValues } from '../twins/ticket-values.ts';
import { wantsOtherTab } from './keys.ts';
import { withValues } from './reader-values.ts';
import { valuesFound } from './values-event.ts';

/** The rows of the list as links that take the reader's values along, and show none of them in their address. */
export class Rows {
  /** What a ticket needs of the reader's own error. */
  values: TicketValues = {};
  #list: HTMLElement;
  #onStay: () => void;

  /** `onStay` is called when a row leads to the page that is open already. */
  constructor(list: HTMLElement, onStay: () => void) {
    this.#list = list;
    this.#onStay = onStay;
    list.addEventListener('click', (event) => {
      const row = rowOf(event);
      if (!row || wantsOtherTab(event)) return;
      event.preventDefault();
      this.follow(row);
    });
    list.addEventListener('pointerdown', (event) => {
      const row = rowOf(event);
      if (row && wantsOtherTab(event)) this.#lend(row);
    });
  }

  /** Tells this page of the values; a ticket on it takes them. */
  tell(): void {
    this.#list.dispatchEvent(new CustomEvent(valuesFound, { detail: this.values, bubbles: true }));
  }

  /** The page that is open already has nothing to load: it takes the values, and the box makes way. */
  follow(row: HTMLAnchorElement): void {
    if (row.pathname !== location.pathname)
      return location.assign(withValues(row.href, this.values));
    this.tell();
    if (row.hash !== '') location.hash = row.hash;
    this.#onStay();
  }

  /** Another tab gets the values with the address, which is without them again after the click. */
  #lend(row: HTMLAnchorElement): void {
    const plain = row.href;
    row.href = withValues(plain, this.values);
    const restore = () => setTimeout(() => (row.href = plain));
    for (const end of ['pointerup', 'pointercancel'])
      document.addEventListener(end, restore, { once: true });
  }
}

function rowOf({ target }: Event): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest('a') : null;
}
