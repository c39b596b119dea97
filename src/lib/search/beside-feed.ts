/** Address of a file that lies beside the whole table. */
export function besideFeed(feed: string, name: string): string {
  return feed.replace(/[^/]*$/, name);
}
