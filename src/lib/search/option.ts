import type { Choice } from './choices.ts';

/** A row of the list as a link: text only, never HTML, since what is shown may come from a paste. */
export function optionElement(choice: Choice): HTMLAnchorElement {
  const option = document.createElement('a');
  option.href = choice.url;
  option.role = 'option';
  option.tabIndex = -1;
  for (const [name, text] of Object.entries(choice.lines)) {
    if (text === '') continue;
    const line = document.createElement('span');
    line.className = name;
    line.textContent = text;
    option.append(line);
  }
  return option;
}
