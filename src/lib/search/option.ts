import type { Choice } from './choices.ts';

/** A row of the list as a link: text only, never HTML, since what is shown may come from a paste. */
export function optionElement({ url, lines }: Choice, index: number): HTMLAnchorElement {
  const option = document.createElement('a');
  option.href = url;
  option.role = 'option';
  option.tabIndex = -1;
  for (const [name, text] of Object.entries(lines)) {
    if (text === '') continue;
    const line = document.createElement('span');
    line.className = name;
    line.textContent = text;
    option.append(line);
    if (name !== 'act') continue;
    line.id = `find-act-${index}`;
    option.setAttribute('aria-describedby', line.id);
  }
  // By its name it is chosen; the advice follows as its description, the rest is for the eye.
  option.ariaLabel =
    lines.id === '' || lines.id === lines.name ? lines.name : `${lines.name}, ${lines.id}`;
  return option;
}
