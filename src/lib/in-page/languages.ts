import { keepChoice } from './stored.ts';

const languages = ['python', 'typescript'];
/** Tabs that show one program in several languages. */
const choices = 'tab-group[data-sync] input';

/** A language chosen in one group of tabs is chosen in all, on this page and the next. */
export function followLanguage(): void {
  chooseKept();
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.matches(choices)) return;
    if (!languages.includes(target.value)) return;
    keepChoice('language', target.value);
    chooseKept();
  });
}

/** Marks the language that was chosen last, in every group that has it. */
export function chooseKept(): void {
  const { language } = document.documentElement.dataset;
  for (const input of document.querySelectorAll<HTMLInputElement>(choices))
    if (input.value === language) input.checked = true;
}
