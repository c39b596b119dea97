/** Milliseconds on a link after which a reader is likely to follow it. */
const resting = 80;
/** Pages that one page fetches ahead at most. */
const most = 12;

/**
 * Fetches the page behind a link of this site when a reader turns to it, so that it is there when they follow
 * it; never where data are saved or metered.
 */
export function fetchAhead(): void {
  const asked = new Set([location.pathname]);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const turn = ({ target, type }: Event) => {
    clearTimeout(waiting);
    const link = target instanceof Element ? target.closest('a') : null;
    if (!link || link.origin !== location.origin || !link.pathname.endsWith('/')) return;
    const { pathname } = link;
    if (asked.has(pathname) || asked.size > most || isSaving()) return;
    const go = () => {
      asked.add(pathname);
      fetch(pathname, { priority: 'low' }).catch(() => undefined);
    };
    if (type === 'pointerdown') go();
    else waiting = setTimeout(go, resting);
  };
  document.addEventListener('pointerover', turn, { passive: true });
  document.addEventListener('pointerdown', turn, { passive: true });
}

/** Whether the browser says that data cost something here, or come slowly. */
function isSaving(): boolean {
  // Some browsers do not have it, and TypeScript's library does not know it.
  const { connection } = navigator as Navigator & { connection?: Connection };
  return (
    connection !== undefined &&
    (connection.saveData === true ||
      connection.type === 'cellular' ||
      /2g/.test(connection.effectiveType ?? ''))
  );
}

type Connection = { saveData?: boolean; type?: string; effectiveType?: string };
