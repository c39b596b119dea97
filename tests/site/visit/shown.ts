/**
 * Runs in the page: the code and the links of its main part that no reader can bring on the screen, with the
 * folds open and each tab chosen in turn. What waits for a script or its loss is not looked at.
 */
export function unshown(): string[] {
  const waiting = 'find-box, triage-panel, ticket-tools, noscript, nav';
  const parts = [...document.querySelectorAll('main pre, main a[href]')].filter(
    (part) => part.closest(waiting) === null,
  );
  const seen = new Set<Element>();
  const look = () => {
    for (const part of parts)
      if (part.getClientRects().length > 0 && part.textContent.trim() !== '') seen.add(part);
  };
  look();
  for (const tab of document.querySelectorAll<HTMLInputElement>('tab-group input')) {
    if (tab.checked) continue;
    tab.checked = true;
    look();
  }
  return parts
    .filter((part) => !seen.has(part))
    .map((part) => part.outerHTML.replaceAll(/\s+/g, ' ').slice(0, 100));
}
