/** Opens the folds where there is room; from then on readers close them, and the style sheet lets them. */
export function openFolds(): void {
  const room = matchMedia('(min-width: 64rem)');
  if (room.matches) open('.fold');
  // A tablet that is turned: there some have no heading to open them by any more.
  room.addEventListener('change', () => room.matches && open('.fold.narrow'));
  document.documentElement.dataset['unfolded'] = '';
}

function open(folds: string): void {
  for (const fold of document.querySelectorAll<HTMLDetailsElement>(folds)) fold.open = true;
}
