import { href } from '../addresses/urls.ts';

/** The parts of an empty panel, for the end of the box; they are made here, so that no page carries them. */
export function panelParts(): HTMLElement[] {
  const list = part('div', { id: 'find-list', role: 'listbox', ariaLabel: 'Results' });
  list.hidden = true;
  const results = part('div', { id: 'find-results', className: 'results' }, [
    named('p', 'note', { className: 'note' }),
    list,
    named('p', 'aside', { className: 'aside' }),
  ]);
  const copy = part('copy-button', {});
  copy.dataset['label'] = 'Copy link to this find';
  copy.dataset['what'] = 'the address of this find';
  copy.dataset['text'] = '';
  const share = named('span', 'share', {});
  share.append(copy);
  const actions = part('span', { className: 'actions' }, [
    named('a', 'browse', { href: href('/errors/'), textContent: 'Browse all errors' }),
    named('button', 'retry', { type: 'button', textContent: 'Try again' }),
    named('a', 'reload', { href: '', textContent: 'Reload the page' }),
    named('a', 'report', { href: '', textContent: 'Report this message' }),
    share,
  ]);
  const hint = part('p', { className: 'hint' }, [named('span', 'hint', {}), actions]);
  const panel = part('div', { className: 'panel' }, [results, hint]);
  panel.hidden = true;
  const status = named('p', 'status', { className: 'visually-hidden', role: 'status' });
  status.hidden = false;
  return [panel, status];
}

/** An element that the panel looks up by its `data-` name, and hides when it has nothing to say. */
function named(tag: string, name: string, properties: Properties): HTMLElement {
  const made = part(tag, properties);
  made.dataset[name] = '';
  made.hidden = true;
  return made;
}

function part(tag: string, properties: Properties, children: HTMLElement[] = []): HTMLElement {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

type Properties = Partial<
  Record<'id' | 'role' | 'ariaLabel' | 'className' | 'href' | 'type' | 'textContent', string>
>;
