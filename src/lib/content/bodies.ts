import { Fragment, jsx, jsxs } from 'astro/jsx-runtime';
import { evaluate, type EvaluateOptions } from 'satteri';

/** The MDX body of a page as a component, which takes the components that it uses as `components`. */
export function bodyOf(body: string): Body {
  const { default: content } = evaluate(body, {
    ...runtime,
    // As Astro writes attributes, and as `astro.config.mjs` sets the marks of a text.
    elementAttributeNameCase: 'html',
    features: { frontmatter: false, smartPunctuation: false },
  }) as { default: Body }; // what every compiled MDX exports
  // Without the mark, Astro hides what goes wrong within.
  return Object.assign((props: Parameters<Body>[0]) => content(props), {
    [Symbol.for('mdx-component')]: true,
  });
}

type Body = (props: { components?: Record<string, unknown> }) => unknown;

/** Astro's functions want an object for the properties, which is what a compiled body gives. */
const runtime = { Fragment, jsx, jsxs } as Pick<EvaluateOptions, 'Fragment' | 'jsx' | 'jsxs'>;
