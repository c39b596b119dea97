import { chooseKept } from './languages.ts';

/** Counts programs on the page: the same one may come twice, and each needs tabs of its own. */
let count = 0;

/** A program whose fold is opened is fetched; if it does not come, the link to its page stays. */
export function fetchOpenedPrograms(): void {
  // A toggle does not bubble.
  document.addEventListener('toggle', ({ target }) => void open(target), { capture: true });
}

async function open(fold: EventTarget | null): Promise<void> {
  if (!(fold instanceof HTMLDetailsElement) || !fold.open) return;
  const { from } = fold.dataset;
  if (from === undefined) return;
  delete fold.dataset['from'];
  const program = (await pageAt(from))?.querySelector('.snippet');
  if (!program) {
    fold.dataset['from'] = from;
    return;
  }
  count += 1;
  for (const input of program.querySelectorAll('input')) input.name += `-${count}`;
  fold.querySelector('p')?.replaceWith(document.adoptNode(program));
  chooseKept();
}

/** Read as a document by the browser itself: no text of ours becomes markup. */
function pageAt(address: string): Promise<Document | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.overrideMimeType('text/html; charset=utf-8');
    request.responseType = 'document';
    request.addEventListener('loadend', () => resolve(request.responseXML));
    request.open('GET', address);
    request.send();
  });
}
