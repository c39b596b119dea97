import { keepEnds } from './ends.ts';

/** A paste in, readable text out: colours, escapes, entities, curly quotes and frames are undone. */
export function normalizeText(paste: string): string {
  return removeFrames(
    unifyNotations(unifyCharacters(decodeEntities(undoEscapes(decodePercents(keepEnds(paste)))))),
  );
}

/**
 * Members and values as JSON writes them: without the wrappers of Rust and Swift, the lengths of PHP, the
 * arrows of Ruby, PHP and Elixir, and with the commas that Go's maps lack.
 */
function unifyNotations(text: string): string {
  let plain = text;
  if (/\b(?:Optional|Some|String|Just|AnyCodable)\(/.test(plain))
    plain = plain
      .replace(
        /\b(?:Optional|Some|String|Just|AnyCodable)\(("[^"]{0,2000}"|[\w.-]{1,200})\)/g,
        '$1',
      )
      .replace(/\b(?:Optional|Some|String|Just|AnyCodable)\((?=["'[{\w(])/g, '');
  if (plain.includes('=>'))
    plain = plain
      .replace(/(["'])\]\s{0,4}=>\s{0,40}/g, '$1: ')
      .replace(/ ?=> ?/g, ': ')
      .replace(
        /\b(?:string|str)\(\d{1,6}\)\s{1,4}(?=["'])|\barray:?\(?\d{1,4}\)?\s(?=[[{])|%(?=\{)/g,
        '',
      );
  if (plain.includes('map['))
    plain = plain.replace(
      /(?<=[^\s,:[]) (?=(?:type|message|error|request_id|details|error_code|code|status):)/g,
      ', ',
    );
  return plain;
}

/** Undoes `%7B%22`, when the paste looks URL-encoded: plain logs contain single `%20` too. */
function decodePercents(text: string): string {
  const encoded = text.match(/%(?:22|7B|7D|20|3A|27)/gi);
  if (encoded === null || (encoded.length < 3 && /\s/.test(text.trim()))) return text;
  const spaced = text.includes(' ') ? text : text.replace(/\+/g, ' ');
  return spaced.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => {
    const byte = Number.parseInt(hex, 16);
    // A byte of a longer character is never a letter of a wording; a space keeps words apart.
    return byte < 128 ? String.fromCharCode(byte) : ' ';
  });
}

/**
 * Undoes backslash escapes of every depth at once: a run of backslashes counts as one, so JSON in
 * JSON in a log line reads like JSON. What a backslash means nothing before keeps it.
 */
function undoEscapes(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(/\\+(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[^])?/g, (escape) => {
    const rest = escape.slice(escape.lastIndexOf('\\') + 1);
    if (rest.length > 2) return String.fromCharCode(Number.parseInt(rest.slice(1), 16));
    if (rest === 'n' || rest === 'r') return '\n';
    if (rest === 't') return ' ';
    return /^[A-Za-z0-9]/.test(rest) ? `\\${rest}` : rest;
  });
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  // Twice, because a page that shows an escaped page escapes the ampersand again.
  return decodeEntitiesOnce(decodeEntitiesOnce(text));
}

function decodeEntitiesOnce(text: string): string {
  return text.replace(
    /&(amp|quot|apos|lt|gt|nbsp|#\d{1,6}|#[xX][0-9a-fA-F]{1,5});/g,
    (all, name: string) => {
      if (name.startsWith('#')) {
        const hex = name.charAt(1).toLowerCase() === 'x';
        return String.fromCodePoint(
          Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10) % 0x110000,
        );
      }
      return entities[name] ?? all;
    },
  );
}

const entities: Record<string, string> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
};

function unifyCharacters(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\u001b\][^\u0007\u001b\n]{0,200}(?:\u0007|\u001b\\)/g, '')
    .replace(/(?:\u001b|\u241b)\[[0-9;?]{0,20}[A-Za-z]|\[[0-9;]{1,11}m/g, '')
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad\u001b]/g, '')
    .replace(/[\u00a0\u2002-\u200a\u202f\u3000]/g, ' ')
    .replace(/[\u2018\u2019\u201a\u2032\uff07]/g, "'")
    .replace(/[\u201c\u201d\u201e\u2033\uff02\u00ab\u00bb]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-');
}

/** Joins lines that fill their box to its edge: a terminal broke them there, within words too. */
function joinFullLines(text: string): string {
  return text.replace(
    /([^\s\u2500-\u259f])( {0,2})[\u2502\u2503\u2551][ \t]{0,20}\n[ \t]{0,20}[\u2502\u2503\u2551]\2(?=\S)/g,
    '$1',
  );
}

/** Takes away what a collector of logs puts before each line of one program: `12:44:09 worker-3 | `. */
function removeGutters(text: string): string {
  const gutter = /^(?:\[?[\d:.,TZ+-]{5,32}\]?[ \t]{1,4})?[\w.@/-]{1,48}[ \t]{1,12}\| ?/;
  const [first = '', second] = text.split('\n', 2);
  const shape = (line: string): string | undefined => gutter.exec(line)?.[0].replace(/\d/g, '0');
  const wanted = shape(first);
  if (second === undefined || wanted === undefined || shape(second) !== wanted) return text;
  return text.replace(new RegExp(gutter.source, 'gm'), '');
}

/** Takes away what a terminal or Markdown draws around the text: boxes, gutters, quote signs. */
function removeFrames(text: string): string {
  return removeGutters(joinFullLines(text))
    .replace(/[\u2500-\u259f\u23bf\u23ba-\u23bd\u25cf\u23fa]/g, ' ')
    .replace(/^[ \t]{0,40}[>|][>| \t]{0,10}/gm, '');
}
