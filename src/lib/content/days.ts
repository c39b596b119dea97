/** A source may be dated by its month alone; it counts from its first day. */
export function firstDay(checked: string): string {
  return checked.length === 7 ? `${checked}-01` : checked;
}

/** Days or months in, the newest of them out; empty for none. */
export function newestOf(days: readonly string[]): string {
  return days.reduce((latest, day) => (firstDay(day) > firstDay(latest) ? day : latest), '');
}

export function daysBetween(earlier: string, later: string): number {
  return Math.round((Date.parse(firstDay(later)) - Date.parse(firstDay(earlier))) / 86_400_000);
}
