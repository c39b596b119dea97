import type { Recognised } from '../find/read/surroundings.ts';
import { safeValues, type TicketValues } from '../twins/ticket-values.ts';
import { valuesMarker } from './values-event.ts';

/** Characters that the values of one error need at most, encoded. */
const longest = 2000;

/** What was recognised in a paste, reduced to what a ticket needs. */
export function ticketValues(recognised: Recognised): TicketValues {
  return safeValues(recognised);
}

/**
 * Address of a page with the values for it. A fragment never reaches a server, and the page removes
 * it at once, so that a copied address does not carry it.
 */
export function withValues(url: string, values: TicketValues): string {
  // A section of the page has the fragment already.
  const known = Object.keys(values).length > 0 && !url.includes('#');
  return known ? `${url}${valuesMarker}${encodeURIComponent(JSON.stringify(values))}` : url;
}

/** The values that came with this page's address; they are taken out of it. */
export function takeValues(): TicketValues {
  if (!location.hash.startsWith(valuesMarker)) return {};
  const text = location.hash.slice(valuesMarker.length);
  history.replaceState(history.state, '', location.pathname + location.search);
  return text.length <= longest ? parseValues(text) : {};
}

function parseValues(text: string): TicketValues {
  try {
    return safeValues(JSON.parse(decodeURIComponent(text)));
  } catch {
    return {}; // somebody else's fragment
  }
}
