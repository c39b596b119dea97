import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium, type Page } from 'playwright';
import { findBrowser } from '../../tests/site/browser.ts';
import { siteServer } from '../lib/hosting/server.ts';
import { namedTarget } from './build.ts';

const paste = `Traceback (most recent call last):
  File "app.py", line 12, in <module>
anthropic.RateLimitError: Error code: 429 - {'type': 'error', 'error':
{'type': 'rate_limit_error', 'message': 'Your organization has reached its
enforced spend limit.', 'details': {'error_code':
'enforced_spend_limit_reached'}}}`;

const size = { width: 700, height: 620 };

/** A paste in the box, and the page that it leads to, as two PNG images. */
async function takePictures(page: Page, home: string): Promise<string[]> {
  await page.goto(home);
  const box = page.getByRole('combobox', { name: 'Find an error' });
  await box.evaluate((field, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const event = { clipboardData, bubbles: true, cancelable: true };
    field.dispatchEvent(new ClipboardEvent('paste', event));
  }, paste);
  await page.getByRole('option').first().waitFor();
  const found = await page.screenshot();
  await page.getByRole('option').first().click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  return [found, await page.screenshot()].map((image) => image.toString('base64'));
}

/** Both images side by side as one WebP, drawn by the browser. */
async function join(page: Page, images: string[]): Promise<Buffer> {
  await page.goto('about:blank');
  const data = await page.evaluate(async (images) => {
    const drawn = await Promise.all(
      images.map(async (image) => {
        const bytes = Uint8Array.from(atob(image), (letter) => letter.charCodeAt(0));
        return createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      }),
    );
    const gap = 24;
    const canvas = document.createElement('canvas');
    canvas.width = drawn.reduce((sum, { width }) => sum + width + gap, -gap);
    canvas.height = Math.max(...drawn.map(({ height }) => height));
    drawn.forEach((image, index) =>
      canvas.getContext('2d')?.drawImage(image, index * (image.width + gap), 0),
    );
    return canvas.toDataURL('image/webp', 0.8);
  }, images);
  return Buffer.from(data.slice(data.indexOf(',') + 1), 'base64');
}

// Draws the pictures of the README from the last build, in both themes.
const executablePath = findBrowser();
if (executablePath === null) throw new Error('No browser: run `npm run browser` first.');
const server = siteServer(namedTarget()).listen(0, 'localhost');
await once(server, 'listening');
const address = server.address();
const port = typeof address === 'object' ? address?.port : undefined;
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({ executablePath, args: sandbox });
for (const colorScheme of ['light', 'dark'] as const) {
  const page = await browser.newPage({ colorScheme, viewport: size, deviceScaleFactor: 1.5 });
  const images = await takePictures(page, `http://localhost:${port}${namedTarget().base}`);
  const file = resolve(import.meta.dirname, `../../.github/paste-${colorScheme}.webp`);
  const picture = await join(page, images);
  writeFileSync(file, picture);
  console.log(`${file}: ${Math.round(picture.length / 1024)} KB`);
  await page.close();
}
await browser.close();
server.close();
