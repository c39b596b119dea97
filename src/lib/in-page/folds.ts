/** Opens the folds where there is room; from then on readers close them, and the style sheet lets them. */
export function openFolds(): void {
  if (matchMedia('(min-width: 64rem)').matches)
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('.fold')) fold.open = true;
  document.documentElement.dataset['unfolded'] = '';
}
