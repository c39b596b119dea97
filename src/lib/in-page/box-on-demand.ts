import type { FindBox } from '../search/box.ts';
import { isShortcut } from '../search/keys.ts';

/**
 * Fetches the script of the box when a reader turns to it: by focus, finger, mouse, key or a dragged
 * file, or when the address brings a text. What is pasted before the script is there waits for it,
 * since a line would lose the line breaks. A failure is forgotten: the next turn tries again.
 */
export function awaitReader(): void {
  const box = document.querySelector<HTMLElement>('find-box');
  const line = box?.querySelector('input');
  if (!box || !line) return;
  line.role = 'combobox';
  line.ariaLabel = 'Find an error';
  line.ariaExpanded = 'false';

  let loading: Promise<void> | undefined;
  const load = () => {
    loading ??= define().catch(() => void (loading = undefined));
    return loading;
  };
  const isAwaited = () => customElements.get('find-box') === undefined;

  for (const turn of ['focusin', 'pointerdown', 'pointerover', 'input', 'dragenter'])
    box.addEventListener(turn, () => void load());
  box.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text') ?? '';
    if (!isAwaited() || text === '') return;
    event.preventDefault();
    void load().then(() => isBox(box) && box.receive(text));
  });
  // A file that is dropped too early must not take the place of the page.
  for (const early of ['dragover', 'drop'] as const)
    box.addEventListener(early, (event) => isAwaited() && event.preventDefault());
  document.addEventListener('keydown', (event) => {
    if (!isAwaited() || !isShortcut(event)) return;
    event.preventDefault();
    line.focus();
    line.select();
  });
  window.addEventListener('online', () => {
    if (box.contains(document.activeElement)) void load();
  });
  const readAddress = () => {
    const isText = 'fromAddress' in box.dataset && /[#&?]q=/.test(location.href);
    if (isText || location.hash.startsWith('#values=')) void load();
  };
  window.addEventListener('hashchange', readAddress);
  readAddress();
  // Typed before even this script came.
  if (line.value !== '' || box.contains(document.activeElement)) void load();
}

async function define(): Promise<void> {
  const { FindBox } = await import('../search/box.ts');
  if (!customElements.get('find-box')) customElements.define('find-box', FindBox);
}

function isBox(element: HTMLElement): element is FindBox {
  return 'receive' in element;
}
