import type { Entry } from '../content/entry.ts';
import { proseToText } from '../content/prose.ts';
import type { TicketFacts } from './ticket.ts';
import { headlineOf } from '../page/verdict.ts';

/** Entry and its permanent address in, what a ticket says of it out. */
export function ticketFacts(entry: Entry, permalink: string): TicketFacts {
  const [first] = entry.fixes;
  const identity = [
    entry.status === null ? 'no HTTP response' : `HTTP ${entry.status}`,
    entry.type,
    entry.code,
  ];
  return {
    id: entry.id,
    title: entry.title,
    identity: identity.filter((part) => part !== null).join(' · '),
    answer: [
      ...(entry.retired
        ? [`Retired ${entry.retired.on}: ${proseToText(entry.retired.reason)}`]
        : []),
      `${headlineOf(entry)}. ${proseToText(entry.summary)}`,
    ].join(' '),
    fix:
      first === undefined
        ? null
        : {
            title: proseToText(first.title),
            steps: first.steps.map(proseToText),
            check: proseToText(first.check),
          },
    permalink,
  };
}
