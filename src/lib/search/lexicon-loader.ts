import { isEnglishSentence, type Lexicon } from '../find/words/translate.ts';
import { within } from './deadline.ts';

/** Time that the words may take; a question is answered without them, too. */
const patience = 3000;
/** Characters of a question; what is longer is a paste, and errors are English. */
const longestQuestion = 300;

let loading: Promise<Lexicon> | undefined;

/** Whether a text may be a question in another language than English. */
export function mayBeForeign(text: string): boolean {
  const question = text.trim();
  if (question.length > longestQuestion || /[{}]/.test(question)) return false;
  if (/[\u00c0-\u024f\u0400-\u04ff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/.test(question))
    return true;
  return /[a-z]\W+[a-z]/i.test(question) && !isEnglishSentence(question);
}

/** The words of other languages, fetched once a page; a failed fetch is forgotten. */
export function loadLexicon(url: string): Promise<Lexicon> {
  loading ??= within(patience, fetchLexicon(url)).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function fetchLexicon(url: string): Promise<Lexicon> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  const rows: unknown = await response.json();
  if (!Array.isArray(rows)) throw new Error(`${url} is no list`);
  return rows.map(String);
}
