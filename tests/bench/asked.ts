import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Browser, Page, Response } from 'playwright';

/** What a reader does in a fresh browser: one text after the other in the box of one page. */
const visits: Record<string, readonly string[]> = {
  'pasted JSON': [
    '{"type":"error","error":{"type":"invalid_request_error","message":"prompt is too long: 215300 tokens > 200000 maximum"},"request_id":"req_011CExampleExampleExample"}',
    "anthropic.RateLimitError: Error code: 429 - {'type': 'error', 'error': {'type': 'rate_limit_error', 'message': 'Number of concurrent connections has exceeded your rate limit'}}",
  ],
  'pasted code': ['overloaded_error', 'billing_error'],
  'typed question': ['why is my bill so high', 'how do I retry after a limit'],
};

/** Files and bytes that each text of each visit costs, and how long its answer takes. */
export async function askedRows(browser: Browser, url: string): Promise<[string, string][]> {
  const rows: [string, string][] = [];
  for (const [visit, texts] of Object.entries(visits)) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'networkidle' });
    const fetched: Response[] = [];
    page.on('response', (response) => fetched.push(response));
    await page.getByRole('combobox', { name: 'Find an error' }).focus();
    for (const [at, text] of texts.entries()) {
      const took = await answerTime(page, text);
      await page.waitForLoadState('networkidle');
      const bodies = await Promise.all(
        fetched.splice(0).map((one) => one.body().catch(() => null)),
      );
      const files = bodies.filter((body) => body !== null);
      const sizes = files.map((body) => [brotliCompressSync(body).length, gzipSync(body).length]);
      const [brotli, gzip] = [0, 1].map((kind) =>
        sizes.reduce((sum, size) => sum + (size[kind] ?? 0), 0),
      );
      rows.push([
        `${visit}, ${at === 0 ? 'first' : 'second'} answer`,
        `${files.length} files, ${brotli} B brotli, ${gzip} B gzip, ${took.toFixed(0)} ms`,
      ]);
    }
    await context.close();
  }
  return rows;
}

/** Milliseconds from the text to all of its answer. */
function answerTime(page: Page, text: string): Promise<number> {
  return page.evaluate(async (typed) => {
    const box = document.querySelector('find-box');
    const input = box?.querySelector('input');
    if (!(box instanceof HTMLElement) || !input) throw new Error('no box on this page');
    const start = performance.now();
    delete box.dataset['answered'];
    await new Promise<void>((done) => {
      new MutationObserver(() => {
        if (box.dataset['answered'] === typed.slice(0, 200)) done();
      }).observe(box, { attributes: true });
      input.value = typed;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    return performance.now() - start;
  }, text);
}
