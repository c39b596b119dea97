/** Whether letters look as if a machine had drawn them: a mixture that is no name, id or number. */
export function isDrawn(letters: string): boolean {
  const some = letters.slice(0, 200);
  if (isIdentity(some) || !/\d/.test(some) || !/[A-Za-z]/.test(some)) return false;
  return some.split(/[^A-Za-z\d]/).some(isMixed);
}

/** Ids that support asks for, names of models, days, numbers of versions: never secret. */
export function isIdentity(letters: string): boolean {
  return identity.test(letters);
}

const identity =
  /^(?:(?:req|msg|(?:msg)?batch|\w{0,3}toolu|file|org|user|wrkspc|workspace|skill|container|evt|event|resp|run|thread|call|apikey)_[A-Za-z\d]|[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-|[\da-f]{16}-[A-Z]{3}$|(?:[a-z]{2,6}\.)?(?:anthropic\.)?claude-|(?:anthropic|arn|sha\d+|md5|gpt|gemini)[-.:/]|\d{4}-\d\d-\d\d|v?\d+\.\d+(?:\.|$)|https?:|stainless-|urn:)/i;

/** A piece without a break: letters and digits in turn, no words with a number behind them. */
function isMixed(piece: string): boolean {
  if (piece.length < 6) return false;
  const names = piece.match(/[A-Z]?[a-z]{3,}|[A-Z]{3,}|\d+/g) ?? [];
  const left = piece.length - names.join('').length;
  return left * 6 >= piece.length || (names.length > 3 && piece.length >= 16) || piece.length >= 24;
}

/** An id that is a secret where its name says so: of a session, of a role. */
export function isUuid(letters: string): boolean {
  return /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i.test(letters);
}
