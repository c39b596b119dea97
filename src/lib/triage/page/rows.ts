import type { Row } from '../table.ts';

/** Addresses that rows lead to. */
export type Places = {
  /** The folder of the errors' pages. */
  errors: string;
  /** What to do with a request id. */
  ids: string;
};

/** Columns of the table, in the order of the cells. */
export const columns = ['Error', 'What to do', 'Who can', 'Records', 'First and last', 'Details'];

/** A row in, its line of the table out; nothing of a log becomes markup. */
export function rowElement(row: Row, places: Places): HTMLTableRowElement {
  const line = document.createElement('tr');
  const cells = [
    nameOf(row, places),
    [element('strong', row.action)],
    [row.who],
    [countOf(row)],
    timesOf(row),
    [detailsOf(row)],
  ];
  for (const [index, parts] of cells.entries()) {
    const cell = document.createElement('td');
    cell.dataset['label'] = columns[index] ?? '';
    if (index === 0) cell.className = 'name';
    if (index === 1) cell.className = 'answer';
    cell.append(...parts);
    line.append(cell);
  }
  return line;
}

/** One element, which stands beside the name of its column on a narrow screen. */
function nameOf(row: Row, places: Places): HTMLElement[] {
  const name = document.createElement('span');
  name.append(...partsOfName(row, places));
  return [name];
}

function partsOfName({ kind, id, title }: Row, { errors, ids }: Places): (Node | string)[] {
  if (kind === 'known' && id !== null)
    return [link(`${errors}${id}/`, title), ' ', element('code', id)];
  if (kind === 'bare') return [link(ids, title)];
  if (kind !== 'ours') return [element('code', title)];
  const type = id === null ? [] : [' Its type: ', link(`${errors}${id}/`, id), '.'];
  return [element('code', title), ' No page has this message.', ...type];
}

function countOf({ count, byStatus }: Row): string {
  const number = count.toLocaleString('en-US');
  if (byStatus === 0) return number;
  return byStatus === count
    ? `${number}, by the status alone`
    : `${number}, ${byStatus.toLocaleString('en-US')} of them by the status alone`;
}

function timesOf({ first, last }: Row): (Node | string)[] {
  if (first === null || last === null) return ['not stated'];
  return first === last ? [first] : [first, document.createElement('br'), last];
}

function detailsOf({ requests, requestIds, line, example }: Row): HTMLElement {
  const details = document.createElement('details');
  const number = requests.toLocaleString('en-US');
  details.append(
    element(
      'summary',
      requests === 0 ? 'First record' : `${number} request id${requests === 1 ? '' : 's'}`,
    ),
  );
  // Made when it is opened: most are not.
  details.addEventListener(
    'toggle',
    () => {
      const ids = element('p', requestIds.join(' '));
      const more = requests - requestIds.length;
      if (more > 0) ids.append(` and ${more.toLocaleString('en-US')} more`);
      const first = element('p', `Line ${line.toLocaleString('en-US')}: `);
      first.append(element('code', example));
      details.append(...(requests === 0 ? [] : [ids]), first);
    },
    { once: true },
  );
  return details;
}

function link(address: string, text: string): HTMLAnchorElement {
  const made = document.createElement('a');
  made.href = address;
  made.textContent = text;
  return made;
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
