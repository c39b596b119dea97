/** Keeps a choice for this and later pages; with storage switched off it lasts for this page. */
export function keepChoice(name: 'theme' | 'language', value: string): void {
  document.documentElement.dataset[name] = value;
  try {
    // Other sites may share this origin's storage: a name of our own. The layout reads it before the first paint.
    localStorage.setItem(`claude-error-reference:${name}`, value);
  } catch {
    // storage is switched off
  }
}
