/** Runs in the page, 390 px wide: cells of tables that a reader cannot see whole or cannot name. */
export function cellFaults(): string[] {
  return [...document.querySelectorAll('td')].flatMap((cell) => {
    const { left, right, width } = cell.getBoundingClientRect();
    const label = getComputedStyle(cell, '::before').content.replaceAll('\\\\', '\\'); // as CSS writes it
    const text = cell.textContent.trim().slice(0, 40);
    return [
      (left < 0 || right > innerWidth + 1 || width === 0) &&
        `the cell "${text}" is off a screen of 390 px; put its table into <Table>`,
      (cell.dataset['label'] === undefined || !label.includes(cell.dataset['label'])) &&
        `the cell "${text}" does not say its column; put its table into <Table>`,
    ].filter((fault) => fault !== false);
  });
}
