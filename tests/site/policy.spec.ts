import { expect } from 'playwright/test';
import { address, builds } from './built.ts';
import { test } from './fixture.ts';

for (const [name, build] of Object.entries(builds)) {
  test(`box, entry, tabs, copy and ticket of the ${name} build work under its policy`, async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(address(build, '/'));
    const worker = page.waitForEvent('worker');
    const box = page.getByRole('combobox', { name: 'Find an error' });
    await box.fill('rotate leaked key everywhere');
    await expect(page.getByRole('option').first()).toBeVisible();
    // On the page itself, WebAssembly may not start: the full text comes from the worker.
    expect((await worker).url()).toBe(address(build, '/pagefind/pagefind-worker.js'));
    await box.fill('429 rate_limit_error');
    await page.getByRole('option').first().click();
    await expect(page).toHaveURL(address(build, '/errors/rate_limit_error/'));
    await page.getByRole('radio', { name: 'TypeScript' }).first().check();
    await page.getByRole('button', { name: /copy/i }).first().click();
    await page.getByText('Text for a support ticket').click();
    await page.getByRole('button', { name: 'Copy for a ticket' }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('rate_limit_error');
  });

  test(`the ${name} build lets no text become script or markup`, async ({ browser }) => {
    const page = await browser.newPage();
    const refused = new Set<string>();
    await page.exposeFunction('refuse', (directive: string) => refused.add(directive));
    await page.addInitScript(() =>
      addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        Reflect.get(globalThis, 'refuse')(effectiveDirective),
      ),
    );
    await page.goto(address(build, '/errors/rate_limit_error/'));
    const thrown = await page.evaluate(async () => {
      const add = (name: string, edit: (element: HTMLElement) => void) => {
        const element = document.createElement(name);
        edit(element);
        document.body.append(element);
      };
      add('script', (script) => script.append('document.title = "ran"'));
      add('style', (style) => style.append('h1 { color: red }'));
      add('img', (image) => image.setAttribute('src', 'https://elsewhere.example/p.png'));
      const attempts = [
        () => document.body.insertAdjacentHTML('beforeend', '<b>x</b>'),
        () => new Worker('https://elsewhere.example/w.js'),
        () => new Worker('other.js'),
        () => fetch('https://elsewhere.example/'),
      ];
      const results = attempts.map(async (attempt) => attempt());
      return (await Promise.allSettled(results)).map(({ status }) => status);
    });
    expect(thrown).toEqual(['rejected', 'rejected', 'rejected', 'rejected']);
    await expect
      .poll(() => [...refused].sort())
      .toEqual(['connect-src', 'img-src', 'require-trusted-types-for', 'style-src-elem']);
    expect(await page.title()).not.toBe('ran');
    await page.close();
  });
}

test('a page keeps its policy where the host sends no headers', async ({ page }) => {
  await page.route('**/*', async (route) => {
    const response = await route.fetch();
    const headers = response.headers();
    delete headers['content-security-policy'];
    await route.fulfill({ response, headers });
  });
  await page.goto(address(builds.root, '/'));
  await page.getByRole('combobox', { name: 'Find an error' }).fill('rotate leaked key everywhere');
  await expect(page.getByRole('option').first()).toBeVisible();
  const compiled = await page.evaluate(() =>
    WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(
      () => 'allowed',
      () => 'refused',
    ),
  );
  expect(compiled).toBe('refused');
});

test('headers hold on every kind of file', async ({ request }) => {
  const headers = async (path: string) =>
    (await request.get(address(builds.docs, path), { maxRedirects: 0 })).headers();
  for (const path of ['/', '/errors/billing_error/', '/nowhere/', '/errors.json', '/card.png']) {
    const sent = await headers(path);
    expect(sent['x-content-type-options'], path).toBe('nosniff');
    expect(sent['x-frame-options'], path).toBe('DENY');
    expect(sent['referrer-policy'], path).toBe('no-referrer');
  }
  for (const path of ['/', '/errors/billing_error/', '/e/429/', '/errors/nowhere/', '/guides/']) {
    const policy = (await headers(path))['content-security-policy'];
    expect(policy, path).toContain("default-src 'none'");
    expect(policy, path).toContain("frame-ancestors 'none'");
    expect(policy, path).not.toMatch(/unsafe|\*/);
  }
  expect((await headers('/pagefind/pagefind-worker.js'))['content-security-policy']).toContain(
    "'wasm-unsafe-eval'",
  );
  expect((await headers('/errors/billing_error.json'))['access-control-allow-origin']).toBe('*');
});
