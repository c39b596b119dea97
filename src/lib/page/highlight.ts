import {
  createCssVariablesTheme,
  createHighlighter,
  createOnigurumaEngine,
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
  return shiki.codeToHtml(code.trimEnd(), {
    lang: language,
    theme: 'roles',
    // Shiki gives a line half a second, then prints its rest plain: a busy machine would build other bytes.
    tokenizeTimeLimit: 0,
    transformers: [classesNotStyles],
  });
}
