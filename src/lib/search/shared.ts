/** The page of the box and a text in, the address that repeats the find out. A fragment is never sent. */
export function findAddress(page: string, text: string): string {
  const url = new URL(page, location.href);
  url.hash = new URLSearchParams({ q: text }).toString();
  return url.href;
}

/**
 * The text that came with the address, in its fragment or, in links of old, in its query; null when
 * there is none. It is taken out of the address, so that no copy and no reload carries it on.
 */
export function takeSharedText(): string | null {
  const query = new URLSearchParams(location.search);
  const inFragment = location.hash.startsWith('#q=');
  const text = inFragment ? new URLSearchParams(location.hash.slice(1)).get('q') : query.get('q');
  if (text === null) return null;
  query.delete('q');
  const rest = query.size > 0 ? `?${query}` : '';
  history.replaceState(
    history.state,
    '',
    location.pathname + rest + (inFragment ? '' : location.hash),
  );
  return text;
}
