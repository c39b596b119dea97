/** HTML of a table in, the words of its column headers out. */
export function columnsOf(html: string): string[] {
  return [...html.matchAll(/<th\b[^>]*>([\s\S]*?)<\/th>/g)].map(([, words = '']) =>
    words.replaceAll(/<[^>]*>/g, '').trim(),
  );
}

/**
 * HTML of a table in; out comes the same table whose cells name their column, for screens on which
 * each row is a block of lines.
 */
export function labelledCells(html: string): string {
  const columns = columnsOf(html);
  let column = 0;
  return html.replaceAll(/<(tr|td)\b/g, (start, name: string) => {
    if (name === 'tr') {
      column = 0;
      return start;
    }
    const label = columns[column];
    column += 1;
    return label ? `${start} data-label="${label.replaceAll('"', '&quot;')}"` : start;
  });
}
