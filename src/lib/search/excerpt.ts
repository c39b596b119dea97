/** Characters and lines that a text area shows at most: a browser needs half a second to lay out a megabyte. */
const mostShown = 30_000;
const mostLines = 800;

/** What a text has between its shown ends, and the line that stands for it. */
export type Hidden = { mark: string; text: string };

/** Any text in, what of it is shown out, and what is not. */
export function excerpt(text: string): { shown: string; hidden: Hidden | null } {
  const from = endOfBeginning(text);
  const to = Math.max(from, startOfEnd(text));
  if (to - from === 0) return { shown: text, hidden: null };
  const hidden = text.slice(from, to);
  const mark = `\n⋯ ${hidden.length.toLocaleString('en')} characters are read and not shown ⋯\n`;
  return {
    shown: `${text.slice(0, from)}${mark}${text.slice(to)}`,
    hidden: { mark, text: hidden },
  };
}

/** A text as it is shown in, with its hidden part out. */
export function complete(shown: string, hidden: Hidden | null): string {
  return hidden ? shown.replace(hidden.mark, () => hidden.text) : shown;
}

/** Whether a text is so long that only its ends are shown. */
export function isShortened(text: string): boolean {
  return excerpt(text).hidden !== null;
}

function endOfBeginning(text: string): number {
  const limit = text.length <= mostShown ? text.length : mostShown / 2;
  let at = 0;
  for (let line = 0; line < mostLines / 2; line += 1) {
    const next = text.indexOf('\n', at);
    if (next === -1 || next >= limit) return limit;
    at = next + 1;
  }
  return at;
}

function startOfEnd(text: string): number {
  const limit = text.length <= mostShown ? 0 : text.length - mostShown / 2;
  let at = text.length;
  for (let line = 0; line < mostLines / 2; line += 1) {
    const next = text.lastIndexOf('\n', at - 1);
    if (next < limit) return limit;
    at = next;
  }
  return at;
}
