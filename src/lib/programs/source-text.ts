type Language = 'python' | 'typescript';

/** Columns that Black and, here, Prettier allow. */
export const width: Record<Language, number> = { python: 88, typescript: 90 };

/** Text in, string literal out, with the quotes that Black or Prettier choose. */
export function quote(language: Language, text: string): string {
  const [usual, other] = language === 'python' ? ['"', "'"] : ["'", '"'];
  const mark = count(text, usual) > count(text, other) ? other : usual;
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', '\\n')
    .replaceAll(mark, `\\${mark}`);
  return mark + escaped + mark;
}

/** One text in, a literal out; several in, a tuple or an array out, a line each when one line is too narrow. */
export function quoteList(language: Language, texts: readonly string[]): string {
  const quoted = texts.map((text) => quote(language, text));
  if (quoted.length === 1) return quoted[0] ?? '';
  const [open, close, step] = language === 'python' ? ['(', ')', '    '] : ['[', ']', '  '];
  const flat = `${open}${quoted.join(', ')}${close}`;
  if (flat.length + 'const wordings = ;'.length <= width[language]) return flat;
  return [open, ...quoted.map((text) => `${step}${text},`), close].join('\n');
}

/** The lines that print a text, for code that will stand `depth` columns in; a long text is cut at spaces. */
export function chunk(language: Language, text: string, depth: number): string[] {
  const isPython = language === 'python';
  const [call, end] = isPython ? ['print(', ')'] : ['console.log(', ');'];
  const flat = call + quote(language, text) + end;
  if (depth + flat.length <= width[language]) return [flat];
  const step = isPython ? 4 : 2;
  const room = width[language] - depth - step - (isPython ? 2 : 7);
  const parts = cut(text, room).map((part) => quote(language, part));
  if (isPython) return [call, ...parts.map((part) => `    ${part}`), end];
  const [first = '', ...rest] = parts;
  if (rest.length === 0) return [call, `  ${first},`, end];
  const tail = rest.map((part, index) => `    ${part}${index === rest.length - 1 ? ',' : ' +'}`);
  return [call, `  ${first} +`, ...tail, end];
}

/** A TypeScript statement under its head, two columns in: on one line when it fits. */
export function statement(head: string, body: string): string[] {
  const flat = `${head} ${body}`;
  return 2 + flat.length <= width.typescript ? [flat] : [head, `  ${body}`];
}

function cut(text: string, room: number): string[] {
  const words = text.split(/(?<= )/);
  const parts: string[] = [];
  for (const word of words) {
    const last = parts.at(-1);
    if (last !== undefined && last.length + word.length <= room)
      parts[parts.length - 1] = last + word;
    else parts.push(word);
  }
  return parts;
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}
