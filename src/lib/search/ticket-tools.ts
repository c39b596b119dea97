import {
  differenceReport,
  ticketText,
  type TicketFacts,
  type TicketValues,
} from '../twins/ticket.ts';
import { takeValues, valuesFound } from './reader-values.ts';

/** Fills the blanks of the ticket text with values of the reader's own error. */
export class TicketTools extends HTMLElement {
  connectedCallback() {
    this.#fill(takeValues());
    window.addEventListener('hashchange', () => this.#fill(takeValues()));
    document.addEventListener(valuesFound, (event) => {
      if (event instanceof CustomEvent) this.#fill(event.detail);
    });
  }

  #fill(values: TicketValues) {
    if (Object.keys(values).length === 0) return;
    const facts: TicketFacts = JSON.parse(this.dataset['facts'] ?? '');
    const text = this.querySelector('[data-ticket]');
    const markdown = this.querySelector<HTMLElement>('[data-markdown] copy-button');
    const report = this.querySelector<HTMLAnchorElement>('[data-report]');
    const filled = this.querySelector('[data-filled]');
    if (text) text.textContent = ticketText(facts, values, 'plain');
    if (markdown) markdown.dataset['text'] = ticketText(facts, values, 'markdown');
    if (report) report.href = differenceReport(this.dataset['repository'] ?? '', facts, values);
    if (filled) filled.textContent = 'Filled in from your error. Secrets are masked.';
  }
}
