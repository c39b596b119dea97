/** Name of the event that carries the values of the reader's error to the page. */
export const valuesFound = 'values-found';

/** What a fragment begins with that carries them to another page. */
export const valuesMarker = '#values=';

/** Name of the event by which the file of the ticket's texts hands them over. */
export const ticketPanelReady = 'ticket-panel-ready';
