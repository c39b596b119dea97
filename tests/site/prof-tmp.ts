import { chromium, type Page } from 'playwright';
import { execSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import { builds, builtPages, address } from './built.ts';
import { checkSnippets } from './visit/snippets.ts';
import { checkStructure } from './visit/structure.ts';
import { checkTables } from './visit/tables.ts';
import { checkWidth } from './visit/width.ts';
import { checkAccessible } from './visit/accessible.ts';
const port = 4397;
const server = spawn('node', ['src/cli/serve.ts'], {
  env: { ...process.env, BASE_PATH: '/', OUT_DIR: './dist', PORT: String(port) },
  stdio: 'ignore',
});
await new Promise((r) => setTimeout(r, 6000));
const build = { ...builds.root, port };
const pages = builtPages(build).filter((_, i) => i % 16 === 0);
const min = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
function cpuOf(root: number): number {
  // whole tree
  const rows = execSync('ps -eo pid,ppid,cputimes,time').toString();
  void rows;
  let total = 0;
  const kids = new Map<number, number[]>();
  for (const l of execSync('ps -eo pid,ppid').toString().split('\n').slice(1)) {
    const [p, pp] = l.trim().split(/\s+/).map(Number);
    if (p && pp !== undefined) kids.set(pp, [...(kids.get(pp) ?? []), p]);
  }
  const walk = (p: number) => {
    try {
      const s = readFileSync(`/proc/${p}/stat`, 'utf8').split(') ')[1]!.split(' ');
      total += Number(s[11]) + Number(s[12]) + Number(s[13]) + Number(s[14]);
    } catch {}
    for (const k of kids.get(p) ?? []) walk(k);
  };
  walk(root);
  return total / 100;
}
async function variant(
  name: string,
  args: string[],
  steps: Record<string, (page: Page, path: string) => Promise<unknown>>,
  init = false,
) {
  const cpu0 = process.cpuUsage();
  const before = cpuOf(process.pid);
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium-headless-shell',
    args: ['--no-sandbox', '--disable-background-networking', ...args],
  });
  const context = await browser.newContext({
    colorScheme: 'light',
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  if (init) await context.addInitScript({ content: min });
  const page = await context.newPage();
  const t: Record<string, number> = {};
  for (const path of pages) {
    const a0 = performance.now();
    await page.goto(address(build, path));
    t['goto'] = (t['goto'] ?? 0) + performance.now() - a0;
    for (const [n, f] of Object.entries(steps)) {
      const a = performance.now();
      await f(page, path);
      t[n] = (t[n] ?? 0) + performance.now() - a;
    }
  }
  const after = cpuOf(process.pid);
  const node = process.cpuUsage(cpu0);
  console.log(
    name.padEnd(36),
    'cpu/page',
    ((after - before) / pages.length).toFixed(2),
    'node',
    ((node.user + node.system) / 1e6 / pages.length).toFixed(2),
    JSON.stringify(
      Object.fromEntries(Object.entries(t).map(([k, v]) => [k, Math.round(v / pages.length)])),
    ),
  );
  await browser.close();
}
const run = (o: object) => async (page: Page) =>
  page.evaluate(
    async (o) =>
      (await (window as any).axe.run(document, { resultTypes: ['violations'], ...(o as any) }))
        .violations.length,
    o,
  );
const rest = {
  structure: (page: Page, path: string) => checkStructure({ page, build, path }),
  snippets: (page: Page, path: string) => checkSnippets({ page, build, path }),
  width: (page: Page, path: string) => checkWidth({ page, build, path }),
  tables: (page: Page, path: string) => checkTables({ page, build, path }),
};
const size = { rules: { 'target-size': { enabled: true } } };
await variant('goto only', [], {});
await variant('today', [], {
  ...rest,
  axe: (page, path) => checkAccessible({ page, build, path }),
});
await variant('without axe', [], rest);
await variant('source only', [], { s: (page) => page.evaluate(axe.source) });
await variant('min source', [], { s: (page) => page.evaluate(min) });
await variant('init min', [], {}, true);
await variant('init + light', [], { l: run(size) }, true);
await variant(
  'init + light no contrast',
  [],
  { l: run({ rules: { 'target-size': { enabled: true }, 'color-contrast': { enabled: false } } }) },
  true,
);
await variant(
  'init + light --disable-gpu',
  ['--disable-gpu', '--disable-gpu-compositing'],
  { l: run(size) },
  true,
);
server.kill();
process.exit(0);
