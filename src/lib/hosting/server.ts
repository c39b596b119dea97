import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { PlainError } from '../plain-error.ts';
import { markdownPath } from '../addresses/urls.ts';
import { headersFor, type Rule } from './headers.ts';
import { readHeadersFile } from './hosts.ts';

/** A built site and the folder of the origin that it lives in ("/docs/"). */
export type Site = { folder: string; base: string };

/** Serves a built site the way a good host does: with its `_headers`, its 404 page, below its base. */
export function siteServer({ folder, base }: Site): Server {
  const rules = readRules({ folder, base });
  const notFound = readFileSync(join(folder, '404.html'));
  const markdownNotFound = join(folder, '404.md');
  // `dev`: a file is looked up when it is asked for, so that a new build is served at once.
  const files = sirv(folder, {
    dev: true,
    etag: true,
    // Where the build was asked for compressed files, they are sent to whoever reads them.
    brotli: true,
    gzip: true,
    setHeaders: (response, path) => {
      response.setHeader('Vary', 'Accept, Accept-Encoding');
      if (path.endsWith('.md')) response.setHeader('Content-Type', 'text/markdown;charset=utf-8');
    },
  });
  return createServer((request, response) => {
    const path = (request.url ?? '/').replace(/[?#].*$/, '');
    if (!path.startsWith(base)) return redirect(response, base);
    for (const [name, value] of Object.entries(headersFor(rules, path)))
      response.setHeader(name, value);
    if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'no-cache');
    // Whoever asks for Markdown gets the twin of the page.
    response.setHeader('Vary', 'Accept');
    const wantsMarkdown = /\btext\/markdown\b/.test(request.headers.accept ?? '');
    const twin = markdownPath(`/${path.slice(base.length)}`.replace(/\/?$/, '/'));
    const hasTwin = wantsMarkdown && existsSync(join(folder, twin));
    request.url = hasTwin ? twin : `/${(request.url ?? base).slice(base.length)}`;
    files(request, response, () => {
      const isMarkdown = (wantsMarkdown || path.endsWith('.md')) && existsSync(markdownNotFound);
      const kind = isMarkdown ? 'markdown' : 'html';
      response
        .writeHead(404, { 'Content-Type': `text/${kind};charset=utf-8` })
        .end(isMarkdown ? readFileSync(markdownNotFound) : notFound);
    });
  });
}

/** The rules of a built site; says what to do where there is none, or one that is built for elsewhere. */
export function readRules({ folder, base }: Site): Rule[] {
  const file = join(folder, '_headers');
  if (!existsSync(file))
    throw new PlainError(`${folder} holds no built site; run "npm run build" first`);
  const rules = readHeadersFile(readFileSync(file, 'utf8'));
  const [first] = rules; // the one for every file
  if (first?.path !== `${base}*`)
    throw new PlainError(
      `${folder} is built for ${first?.path.slice(0, -1)} and not for ${base}; build it again with this BASE_PATH`,
    );
  return rules;
}

/** Starts listening on this machine; a taken port is an error that says what to do. */
export async function listen(server: Server, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `Port ${port} is taken by another program. Stop it, or choose another: PORT=${port + 1} npm start`;
      reject(error.code === 'EADDRINUSE' ? new PlainError(taken) : error);
    });
    server.listen(port, 'localhost', resolve);
  });
}

function redirect(response: ServerResponse, to: string): void {
  response.writeHead(302, { Location: to }).end();
}
