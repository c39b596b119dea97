/**
 * A button that copies `data-text`, the text at the address `data-from`, or else the code of its figure.
 * It is made here: without a script there is nothing that it could do.
 */
export class CopyButton extends HTMLElement {
  connectedCallback() {
    if (this.firstElementChild) return;
    const button = document.createElement('button');
    button.type = 'button';
    const label = document.createElement('span');
    label.dataset['label'] = '';
    label.textContent = this.dataset['label'] ?? 'Copy';
    const caption = this.parentElement?.querySelector('span')?.textContent;
    button.append(label, hidden(` ${this.dataset['what'] ?? caption ?? ''}`));
    button.addEventListener('click', () => void this.copy());
    const status = hidden('');
    status.role = 'status';
    this.append(button, status);
  }

  /** Makes the text, where it depends on more than an address. */
  make?: () => Promise<string>;

  async text(): Promise<string> {
    const { text, from } = this.dataset;
    if (this.make) return this.make();
    if (from === undefined)
      return text ?? this.closest('figure')?.querySelector('pre')?.textContent ?? '';
    const response = await fetch(from);
    if (!response.ok) throw new Error(`${from} answered ${response.status}`);
    return response.text();
  }

  async copy() {
    const label = this.querySelector('[data-label]');
    const status = this.querySelector('[role=status]');
    if (!label || !status) return;
    let said = 'Did not load';
    try {
      const text = await this.text();
      said = 'Select and copy';
      await navigator.clipboard.writeText(text);
      said = 'Copied';
    } catch {
      // how far it came is said below
    }
    label.textContent = said;
    status.textContent = said;
    setTimeout(() => {
      label.textContent = this.dataset['label'] ?? 'Copy';
      status.textContent = '';
    }, 2000);
  }
}

function hidden(text: string): HTMLElement {
  const words = document.createElement('span');
  words.className = 'visually-hidden';
  words.textContent = text;
  return words;
}

/** The link at the end of a heading copies its address as well as leading there. */
export function copyClickedLinks(): void {
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a.anchor') : null;
    if (!link) return;
    void navigator.clipboard.writeText(link.href).then(
      () => {
        link.dataset['copied'] = '';
        setTimeout(() => delete link.dataset['copied'], 2000);
      },
      () => undefined, // the link still works, and the address bar shows it
    );
  });
}
