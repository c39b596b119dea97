import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import { handedShelf, openKeptPages, type KeptPages } from '../lib/build/kept-pages.ts';
import { pageKey } from '../lib/build/page-key.ts';
import type { MadePage, PageMessage, PageWork } from '../lib/build/page-thread.ts';
import { mainOf } from '../lib/twins/markdown.ts';

/**
 * Takes each page as soon as it is made. A thread writes its Markdown twin, made from the page itself, so that
 * nothing that a page says can be missing there, and hands it to the search, while the next pages are made. A page
 * whose route gives it a `cacheKey` is kept; a later build that gives it the same takes it as it is.
 */
export default function madePages(): AstroIntegration {
  let home = new URL('https://claude-error-reference.example/');
  let folder = '';
  let thread: PageThread | undefined;
  let kept: KeptPages | undefined;
  return {
    name: 'made-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        home = new URL(`${config.base}/`.replace(/\/+$/, '/'), config.site);
        folder = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        const shelf = handedShelf();
        kept = shelf && openKeptPages(shelf);
        thread = startThread({ folder, home: home.href, shelf });
        const keys = new Map<string, string>();
        setPrerenderer((astro) => ({
          ...astro,
          getStaticPaths: async () => {
            const paths = await astro.getStaticPaths();
            for (const { pathname, cacheKey } of paths)
              if (cacheKey !== undefined) keys.set(trimmed(pathname), cacheKey);
            return paths;
          },
          render: async (request, options) => {
            if (options.routeData.type !== 'page') return astro.render(request, options);
            const path = new URL(request.url).pathname.slice(home.pathname.length - 1);
            const key = keys.get(trimmed(path));
            const keyed = key === undefined ? undefined : kept?.placeOf(path, key);
            const known = keyed && kept?.find(keyed, 'html');
            const rendered = known ? new Response(known) : await astro.render(request, options);
            const response = rendered instanceof Response ? rendered : rendered.response;
            if (response.status !== 200) return rendered;
            const html = known || (await response.text());
            if (keyed && !known) kept?.keep(keyed, 'html', html);
            const main = mainOf(html);
            // A list is made anew, and its twin only where it has changed.
            const place = keyed ?? kept?.placeOf(path, pageKey({ main }));
            await thread?.take({ path, main, place });
            return new Response(html, response);
          },
        }));
      },
      'astro:build:generated': () => thread?.tell('end'),
      'astro:build:done': async () => {
        await thread?.end();
        kept?.forgetOthers();
      },
    },
  };
}

type PageThread = {
  tell: (message: PageMessage) => void;
  /** Resolves as soon as there is room for another page. */
  take: (page: MadePage) => Promise<void>;
  end: () => Promise<void>;
};

/** Pages that wait for the thread, about 20 MB: where they are made faster, a build does not hold all of them. */
const mostWaiting = 500;

function startThread(workerData: PageWork): PageThread {
  const thread = new Worker(new URL('../lib/build/page-thread.ts', import.meta.url), {
    workerData,
  });
  const ended = once(thread, 'exit');
  // A build that fails elsewhere does not wait for it.
  ended.catch(() => undefined);
  let waiting = 0;
  thread.on('message', () => (waiting -= 1));
  // Listening holds a process as well.
  thread.unref();
  const tell = (message: PageMessage) => thread.postMessage(message);
  return {
    tell,
    take: async (page) => {
      tell(page);
      waiting += 1;
      if (waiting < mostWaiting) return;
      thread.ref();
      while (waiting >= mostWaiting) await Promise.race([once(thread, 'message'), ended]);
      thread.unref();
    },
    end: async () => {
      thread.ref();
      await ended;
    },
  };
}

function trimmed(path: string): string {
  return path.replace(/^\/|\/$/g, '');
}
