import { TicketPanel } from './ticket-panel.ts';
import { ticketPanelReady } from './values-event.ts';

document.dispatchEvent(new CustomEvent(ticketPanelReady, { detail: TicketPanel }));
