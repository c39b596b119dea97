/** Letters that make up a fake key; the same seed gives the same letters. */
const alphabets = {
  base62: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
  base64url: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_',
  base64: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
  hex: '0123456789abcdef',
  capitals: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567',
  digits: '123456789',
  lower: 'abcdefghijklmnopqrstuvwxyz0123456789',
};

/** A function that gives as many letters as asked for: never a key of anybody, always its shape. */
export function letters(
  seed: number,
): (count: number, alphabet?: keyof typeof alphabets) => string {
  let state = seed * 2654435761 + 97;
  return (count, alphabet = 'base62') => {
    const from = alphabets[alphabet];
    let text = '';
    for (let at = 0; at < count; at += 1) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      text += from.charAt(Math.floor((state / 2 ** 32) * from.length));
    }
    return text;
  };
}

/** Letters in, a fake secret with what stands before and behind it in a line out. */
export type Form = (
  give: ReturnType<typeof letters>,
) => [before: string, secret: string, after?: string];
