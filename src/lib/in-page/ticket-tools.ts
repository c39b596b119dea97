import type { TicketPanel } from '../search/ticket-panel.ts';
import panelAddress from '../search/ticket-panel-start.ts?worker&url';
import { ticketPanelReady, valuesFound, valuesMarker } from '../search/values-event.ts';
import type { CopyButton } from './copying.ts';
import { fetchPart } from './hand-over.ts';

/**
 * Texts for a ticket, a customer and an agent. What makes them, and the error's JSON that they are made of,
 * are fetched when a reader asks for one, or brings values of an error of their own.
 */
export class TicketTools extends HTMLElement {
  #loading: Promise<TicketPanel> | undefined;
  #attempts = 0;
  /** What the panel has not been told yet: it may come at the second attempt only. */
  #untold: ((panel: TicketPanel) => void)[] = [];

  connectedCallback() {
    const agent = this.querySelector<CopyButton>('[data-from$=".json"]');
    if (agent) agent.make = async () => (await this.#told()).prompt();
    const details = this.querySelector('details');
    if (details) details.hidden = false;
    details?.addEventListener('toggle', () => {
      if (details.open) void this.#tell((panel) => panel.show());
    });
    const readAddress = () => {
      if (location.hash.startsWith(valuesMarker)) void this.#tell((panel) => panel.readAddress());
    };
    window.addEventListener('hashchange', readAddress);
    readAddress();
    document.addEventListener(valuesFound, (event) => {
      if (!(event instanceof CustomEvent)) return;
      // Most texts in the box have nothing that a ticket could take.
      if (Object.keys(event.detail).length > 0)
        void this.#tell((panel) => panel.take(event.detail));
    });
  }

  async #tell(act: (panel: TicketPanel) => void) {
    this.#untold.push(act);
    try {
      await this.#told();
    } catch {
      const details = this.querySelector('details');
      if (details) details.open = false; // opening it again tries again
    }
  }

  async #told(): Promise<TicketPanel> {
    const panel = await this.#panel();
    for (const act of this.#untold.splice(0)) act(panel);
    return panel;
  }

  /** A failure is forgotten. */
  #panel(): Promise<TicketPanel> {
    this.#loading ??= this.#load().catch((error: unknown) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  async #load(): Promise<TicketPanel> {
    const address = this.dataset['json'] ?? '';
    this.#attempts += 1;
    const [part, response] = await Promise.all([
      fetchPart(panelAddress, ticketPanelReady, this.#attempts),
      fetch(address),
    ]);
    if (!response.ok) throw new Error(`${address} answered ${response.status}`);
    // What that event carries.
    const Panel = part as typeof TicketPanel;
    return new Panel(this, await response.json());
  }
}
