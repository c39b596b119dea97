import { hastToHtml } from 'shiki/core';
import {
  createCssVariablesTheme,
  createHighlighter,
  createOnigurumaEngine,
  type GrammarState,
  type ShikiTransformer,
} from 'shiki';

/** Languages that pages show. */
export type Language = 'python' | 'typescript' | 'java' | 'go' | 'json' | 'bash' | 'http' | 'text';

const theme = createCssVariablesTheme({ name: 'roles', variablePrefix: '--', fontStyle: false });

/** Class of each role that has a colour of its own: a page has thousands of them, so one letter. */
const classes: Record<string, string> = {
  keyword: 'k',
  string: 's',
  'string-expression': 's',
  comment: 'c',
  constant: 'n',
  function: 'f',
  punctuation: 'u',
};

/** Shiki writes `style="color:var(--token-keyword)"`; a strict CSP wants a class instead. */
const classesNotStyles: ShikiTransformer = {
  span(node) {
    const role = /--token-([a-z-]+)/.exec(String(node.properties['style'] ?? ''))?.[1] ?? '';
    node.properties = classes[role] === undefined ? {} : { class: classes[role] };
  },
  code(node) {
    // Nothing styles a line as such; text of no colour of its own is plain text.
    const parts = node.children.flatMap((line) =>
      line.type === 'element' ? line.children : [line],
    );
    node.children = parts.flatMap((part) =>
      part.type === 'element' && part.properties['class'] === undefined ? part.children : [part],
    );
  },
  pre(node) {
    delete node.properties['style'];
    node.properties['class'] = 'code';
  },
};

const highlighter = createHighlighter({
  themes: [theme],
  langs: ['python', 'typescript', 'java', 'go', 'json', 'bash', 'http'],
  // The same colours as from the engine in JavaScript, in three fifths of the time.
  engine: createOnigurumaEngine(import('shiki/wasm')),
});

/** Source text in, `<pre>` as HTML out; a token's class is the letter of its role. */
export async function highlight(code: string, language: Language): Promise<string> {
  const key = `${language} ${code}`;
  const known = highlighted.get(key) ?? draw(code, language);
  highlighted.set(key, known);
  return known;
}

/** Pages share programs and responses. */
const highlighted = new Map<string, Promise<string>>();

async function draw(code: string, language: Language): Promise<string> {
  const shiki = await highlighter;
  let state = starts.get(language) ?? start(language);
  const drawn: string[] = [];
  for (const text of code.trimEnd().split(/\r?\n/)) {
    let line = state.lines.get(text);
    if (line === undefined) {
      line = drawLine(shiki, text, language, state);
      state.lines.set(text, line);
    }
    drawn.push(line.html);
    state = line.after;
  }
  return `<pre class="code" tabindex="0"><code>${drawn.join('\n')}</code></pre>`;
}

/**
 * Where a grammar stands between two lines, and the lines that were drawn from there. Programs are mostly made of the
 * same lines: each is drawn once, not once for each program. Two programs stand at the same place after the same lines
 * since the last that ended outside of everything, where a grammar is as at its start.
 */
type State = { grammar: GrammarState | undefined; lines: Map<string, Line> };
type Line = { html: string; after: State };

/** The first line of a text has a place of its own: some rules are for it alone. */
const starts = new Map<Language, State>();
const outside = new Map<Language, State>();

function start(language: Language): State {
  const state: State = { grammar: undefined, lines: new Map() };
  starts.set(language, state);
  return state;
}

function drawLine(
  shiki: Awaited<typeof highlighter>,
  text: string,
  language: Language,
  { grammar }: State,
): Line {
  const tree = shiki.codeToHast(text, {
    lang: language,
    theme: 'roles',
    // Shiki gives a line half a second, then prints its rest plain: a busy machine would build other bytes.
    tokenizeTimeLimit: 0,
    transformers: [classesNotStyles],
    ...(grammar && { grammarState: grammar }),
  });
  const block = hastToHtml(tree);
  return {
    html: block.slice(block.indexOf('<code>') + '<code>'.length, block.lastIndexOf('</code>')),
    after: stateAfter(shiki.getLastGrammarState(tree), language),
  };
}

function stateAfter(grammar: GrammarState | undefined, language: Language): State {
  const state: State = { grammar, lines: new Map() };
  // Plain text has no grammar.
  if (grammar !== undefined && grammar.getScopes()?.length !== 1) return state;
  const known = outside.get(language) ?? state;
  outside.set(language, known);
  return known;
}
