import type { APIRoute, GetStaticPaths } from 'astro';
import python from '../lib/policy/classify.py?raw';
import typescript from '../lib/policy/classify.ts?raw';

export const getStaticPaths = (() =>
  Object.entries({ py: python, ts: typescript }).map(([language, text]) => ({
    params: { language },
    props: { text },
  }))) satisfies GetStaticPaths;

/** The classifier that follows `/policy.json`, in either language. */
export const GET: APIRoute<{ text: string }> = ({ props: { text } }) => new Response(text);
