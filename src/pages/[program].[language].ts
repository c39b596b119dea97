import type { APIRoute, GetStaticPaths } from 'astro';
import { policyFiles } from '../lib/policy/files.ts';

export const getStaticPaths = (() =>
  [...policyFiles].map(([file, text]) => {
    const [program = '', language = ''] = file.split('.');
    return { params: { program, language }, props: { text } };
  })) satisfies GetStaticPaths;

/** A program that follows `/policy.json`. */
export const GET: APIRoute<{ text: string }> = ({ props: { text } }) => new Response(text);
