import { agentPrompt } from '../twins/agent-prompt.ts';
import { differenceReport } from '../twins/difference-report.ts';
import type { ErrorFile } from '../twins/error-file.ts';
import { customerNote, ticketText } from '../twins/ticket.ts';
import type { TicketValues } from '../twins/ticket-values.ts';
import { takeValues } from './reader-values.ts';

/** The texts that can be copied of an error, with the values of the reader's own. */
export class TicketPanel {
  #tools: HTMLElement;
  #file: ErrorFile;
  #values: TicketValues = {};

  constructor(tools: HTMLElement, file: ErrorFile) {
    this.#tools = tools;
    this.#file = file;
  }

  /** A task for a coding agent. */
  prompt(): string {
    return agentPrompt(this.#file, this.#values);
  }

  /** Takes the values out of the page's address. */
  readAddress(): void {
    this.take(takeValues());
  }

  /** Fills them in wherever the page shows something of them. */
  take(values: TicketValues): void {
    if (Object.keys(values).length === 0) return;
    this.#values = values;
    const report = this.#tools.querySelector<HTMLAnchorElement>('[data-report]');
    const repository = this.#tools.dataset['repository'] ?? '';
    if (report) report.href = differenceReport(repository, this.#file, values);
    this.show();
  }

  /** Writes the texts below the words that open them. */
  show(): void {
    const isFilled = Object.keys(this.#values).length > 0;
    const hint = element('p', 'hint');
    hint.textContent = isFilled
      ? 'Filled in from your error. Secrets are masked.'
      : 'Paste your error into the box above, and its request id fills the blanks. Secrets are masked.';
    const details = this.#tools.querySelector('details');
    const summary = details?.querySelector('summary');
    if (!details || !summary) return;
    details.replaceChildren(
      summary,
      hint,
      figure('ticket', 'Note for the ticket', ticketText(this.#file, this.#values, 'plain'), [
        copyButton('Copy for a ticket'),
        copyButton('Copy ticket as Markdown', ticketText(this.#file, this.#values, 'markdown')),
      ]),
      figure('customer', 'Words for the customer', customerNote(this.#file, this.#values), [
        copyButton('Copy for the customer'),
      ]),
    );
  }
}

function figure(
  name: string,
  label: string,
  text: string,
  buttons: readonly HTMLElement[],
): HTMLElement {
  const pre = element('pre');
  pre.dataset[name] = '';
  pre.tabIndex = 0;
  pre.textContent = text;
  const caption = element('figcaption', 'links');
  caption.append(...buttons);
  const whole = element('figure');
  whole.ariaLabel = label;
  whole.append(pre, caption);
  return whole;
}

/** Without a text it copies the code of its figure. */
function copyButton(label: string, text?: string): HTMLElement {
  const button = element('copy-button');
  button.dataset['label'] = label;
  button.dataset['what'] = 'of this error';
  if (text !== undefined) button.dataset['text'] = text;
  return button;
}

function element(name: string, className = ''): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  return made;
}
