import { keepChoice } from './stored.ts';

/** The button that switches between light and dark. */
export class ThemeChoice extends HTMLElement {
  connectedCallback() {
    this.hidden = false;
    this.addEventListener('click', () => {
      const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
      const now = document.documentElement.dataset['theme'] ?? (isDark ? 'dark' : 'light');
      keepChoice('theme', now === 'dark' ? 'light' : 'dark');
    });
  }
}
