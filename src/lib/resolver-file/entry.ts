import type { Feed } from '../find/feed/feed.ts';
import { reportVerdict } from '../find/report.ts';
import { resolve } from '../find/resolver.ts';

/** Table and address of the site in, what `/resolver.js` exports out: any text in, the errors that it is about out. */
export function resolverOf(feed: Feed, site: string) {
  return (text: string) => {
    const { verdict, matches, recognised } = reportVerdict(resolve(text, feed));
    const withPages = matches.map((match) => ({ ...match, url: `${site}errors/${match.id}/` }));
    return { verdict, matches: withPages, recognised };
  };
}
