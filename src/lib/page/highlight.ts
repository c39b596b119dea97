import {
  createCssVariablesTheme,
  createHighlighter,
  createJavaScriptRegexEngine,
  type ShikiTransformer,
} from 'shiki';

/** Languages that pages show. */
export type Language = 'python' | 'typescript' | 'java' | 'go' | 'json' | 'bash' | 'http' | 'text';

const theme = createCssVariablesTheme({ name: 'roles', variablePrefix: '--', fontStyle: false });

/** Shiki writes `style="color:var(--token-keyword)"`; a strict CSP wants a class instead. */
const classesNotStyles: ShikiTransformer = {
  span(node) {
    const role = /--token-([a-z-]+)/.exec(String(node.properties['style'] ?? ''))?.[1];
    delete node.properties['style'];
    if (role !== undefined) node.properties['class'] = `token-${role}`;
  },
  code(node) {
    // Nothing styles a line as such.
    node.children = node.children.flatMap((line) =>
      line.type === 'element' ? line.children : [line],
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
  engine: createJavaScriptRegexEngine(),
});

/** Source text in, `<pre>` as HTML out; tokens carry classes `token-keyword` and so on. */
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
