import type { FindBox } from '../search/box.ts';
import address from '../search/box-start.ts?worker&url';
import { isShortcut } from '../search/keys.ts';
import styles from '../../styles/box.css?url';

/**
 * Fetches the script of the box when a reader turns to it: by focus, finger, mouse, key or a dragged
 * file, or when the address brings a text. What is pasted or dropped before the script is there waits
 * for it: a line would lose the line breaks, and a file would take the place of the page. So does an
 * Enter. A failure is forgotten: the next turn tries again.
 */
export function awaitReader(): void {
  const box = document.querySelector<HTMLElement>('find-box');
  const line = box?.querySelector('input');
  if (!box || !line) return;
  line.role = 'combobox';
  line.ariaLabel = 'Find an error';
  line.ariaExpanded = 'false';

  let loading: Promise<unknown> | undefined;
  let attempts = 0;
  const load = () => {
    if (loading === undefined) {
      attempts += 1;
      addStyles();
    }
    // A browser may keep a failed import, so that another attempt needs another address.
    const from = attempts === 1 ? address : `${address}?${attempts}`;
    loading ??= import(/* @vite-ignore */ from).catch(() => (loading = undefined));
    return loading;
  };
  const isAwaited = () => customElements.get('find-box') === undefined;

  for (const turn of ['focusin', 'pointerover', 'input', 'dragenter'])
    box.addEventListener(turn, () => void load());
  box.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text') ?? '';
    if (!isAwaited() || text === '') return;
    event.preventDefault();
    void load().then(() => {
      if (isBox(box)) box.receive(text);
      // Not lost, though in one line: the script takes it from there when it comes.
      else line.value += text.replace(/\s+/g, ' ');
    });
  });
  box.addEventListener('dragover', (event) => isAwaited() && event.preventDefault());
  box.addEventListener('drop', (event) => {
    if (!isAwaited() || !event.dataTransfer) return;
    event.preventDefault();
    line.focus(); // where it is said when the script does not come
    const dropped = copyOf(event.dataTransfer);
    void load().then(() => box.dispatchEvent(new DragEvent('drop', { dataTransfer: dropped })));
  });
  document.addEventListener('keydown', (event) => {
    if (!isAwaited() || !isShortcut(event)) return;
    event.preventDefault();
    line.focus();
    line.select();
  });
  box.addEventListener('submit', (event) => {
    if (!isAwaited()) return;
    event.preventDefault();
    const asked = line.value;
    void load().then(() => isBox(box) && line.value === asked && box.want());
  });
  window.addEventListener('online', () => {
    if (!box.contains(document.activeElement)) return;
    // An attempt from before may still be failing.
    void load().then(() => isAwaited() && load());
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

/** What was dropped is the browser's until the event ends. */
function copyOf(dropped: DataTransfer): DataTransfer {
  const copy = new DataTransfer();
  for (const file of dropped.files) copy.items.add(file);
  const text = dropped.getData('text');
  if (text !== '') copy.setData('text', text);
  return copy;
}

/** Styles of the list, which is empty until the script has come; those that came before are the browser's. */
function addStyles(): void {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = styles;
  document.head.append(link);
}

function isBox(element: HTMLElement): element is FindBox {
  return 'receive' in element;
}
