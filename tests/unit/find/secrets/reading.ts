import { visibleStart } from '../../../../src/lib/secrets/shapes.ts';

/** A text as an attacker reads it: letters and digits only, whatever was written around them. */
export function lettersOf(text: string): string {
  let plain = text;
  for (let depth = 0; depth < 3; depth += 1)
    plain = plain.replace(
      /\\+u([\da-f]{4})|\\+x([\da-f]{2})|%([0-7][\da-f])/gi,
      (_, ...codes: unknown[]) => {
        const code = codes.find((one) => typeof one === 'string');
        return String.fromCharCode(Number.parseInt(typeof code === 'string' ? code : '', 16));
      },
    );
  return plain
    .replace(/\\+[nrt]/g, '')
    .replace(/&#x[\da-f]+;|&#\d+;|&(?:quot|apos|amp|lt|gt);/gi, '')
    .replace(/\u001b?\[[\d;]*m/g, '')
    .replace(/[^A-Za-z\d]/g, '');
}

/** Whether six letters in a row of a secret can still be read; its first letters may stay. */
export function isReadable(text: string, secret: string): boolean {
  const core = lettersOf(secret.slice(visibleStart(secret).length));
  const shown = lettersOf(text);
  const width = Math.min(6, core.length);
  return Array.from({ length: core.length - width + 1 }, (_, at) =>
    core.slice(at, at + width),
  ).some((part) => shown.includes(part));
}
