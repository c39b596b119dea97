/** Rows of `english|words`: beginnings of words, and terms of several, joined by `_`. */
export type Lexicon = readonly string[];

/** A text in the words that entries use. */
export type Translated = {
  text: string;
  /** Whether any word of another language was known: then the unknown ones are of that language, too. */
  isTranslated: boolean;
};

/** Letters that the known beginning of a word has at least, and from how many on any ending may follow. */
const shortestStem = 3;
const anyEnding = 5;
/** Letters of an ending behind a shorter one. */
const longestEnding = 2;

/** Whether a text joins its words as English does. */
export function isEnglishSentence(text: string): boolean {
  const words = text.toLowerCase().split(/[^a-z']+/);
  return words.filter((word) => englishOnly.has(word)).length >= 2;
}

/** Words that only English sentences have. */
const englishOnly = new Set(
  'the and is are was my it its to of with for not but how why what when that this you your i have has been does after from on at'.split(
    ' ',
  ),
);

/** Text in; the same with English words in place of those of other languages that are known. */
export function translateWords(
  text: string,
  lexicon: Lexicon,
  isEnglish: (word: string) => boolean,
): Translated {
  const { terms, stems } = prepareLexicon(lexicon);
  const plain = withoutAccents(text);
  let translated = plain;
  for (const [term, english] of terms) translated = translated.replaceAll(term, ` ${english} `);
  // A sentence with the words that join English ones is English; its other words are no stems of theirs.
  if (isEnglishSentence(plain)) return { text: translated, isTranslated: translated !== plain };
  translated = translated.replace(/[a-z\u0400-\u04ff]{3,40}/g, (word) =>
    // A whole word of the list is one, also where its stem is English: `modele`, `limite`.
    word.length >= anyEnding && stems.has(word)
      ? (stems.get(word) ?? word)
      : isEnglish(word)
        ? word
        : (findStem(word, stems) ?? word),
  );
  return { text: translated, isTranslated: translated !== plain };
}

type Prepared = { terms: [string, string][]; stems: Map<string, string> };

const prepared = new WeakMap<Lexicon, Prepared>();

/** Terms of several words or of scripts without spaces, longest first, and the beginnings of single words. */
function prepareLexicon(lexicon: Lexicon): Prepared {
  const known = prepared.get(lexicon);
  if (known !== undefined) return known;
  const terms: [string, string][] = [];
  const stems = new Map<string, string>();
  for (const row of lexicon) {
    const [english = '', words = ''] = row.split('|');
    for (const word of withoutAccents(words).split(' '))
      if (/[_\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/.test(word))
        terms.push([word.replaceAll('_', ' '), english]);
      else if (word !== '' && !stems.has(word)) stems.set(word, english);
  }
  terms.sort(([one], [other]) => other.length - one.length);
  const made = { terms, stems };
  prepared.set(lexicon, made);
  return made;
}

function withoutAccents(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replaceAll('ß', 'ss');
}

/** The English for a word by the longest beginning that is known; a short one has to be nearly all of it. */
function findStem(word: string, stems: Map<string, string>): string | undefined {
  for (let length = word.length; length >= shortestStem; length -= 1) {
    const english = stems.get(word.slice(0, length));
    const isEnough = length >= anyEnding || word.length - length <= longestEnding;
    if (english !== undefined && isEnough) return english;
  }
  return undefined;
}
