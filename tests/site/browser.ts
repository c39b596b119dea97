import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';

/** The shell without a window is the quicker one: a window costs each context a process more. */
const systemPaths = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Path of the browser that tests drive: CHROMIUM_PATH, Playwright's own, the system's; else null. */
export function findBrowser(): string | null {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH is ${named}, where no file is`);
    return named;
  }
  return [chromium.executablePath(), ...systemPaths].find((path) => existsSync(path)) ?? null;
}

/** What to start a browser with: no talk of its own, no popups of an address bar that nobody sees. */
export function browserArguments(): string[] {
  const isRoot = process.getuid?.() === 0;
  return [
    '--disable-background-networking',
    `--disable-features=${turnedOff.join()}`,
    ...(isRoot ? ['--no-sandbox'] : []),
  ];
}

/**
 * A browser heeds the last list alone, so all that Playwright turns off stands here as well. The three
 * of the address bar are pages that every window loads and every address draws anew: a third of a visit.
 */
const turnedOff = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxFullPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'TcpPortRandomizationWin',
  'ThirdPartyStoragePartitioning',
  'msEdgeUpdateLaunchServicesPreferredVersion',
  'msForceBrowserSignIn',
];

/** Installs a browser when there is none, says how, and returns its path. */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  const ways = [
    // Debian's package of this name brings what it needs; where there is none, that shows at once.
    aptInstall('chromium-headless-shell'),
    ['npx', 'playwright', 'install', '--with-deps', 'chromium'],
    ['npx', 'playwright', 'install', 'chromium'],
    aptInstall('chromium'),
    ['sh', '-c', 'apk add chromium || dnf install -y chromium || brew install --cask chromium'],
  ];
  for (const [command = '', ...rest] of ways) {
    console.log(`No browser found. Trying: ${[command, ...rest].join(' ')}`);
    spawnSync(command, rest, { stdio: 'inherit', timeout: 600_000 });
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new Error('No browser could be installed. Install Chromium and set CHROMIUM_PATH to it.');
}

/** Debian's and Ubuntu's installer, as root or by a sudo that asks for no password. */
function aptInstall(name: string): string[] {
  const sudo = process.getuid?.() === 0 ? '' : 'sudo -n ';
  const install = `${sudo}apt-get install -y --no-install-recommends ${name}`;
  return ['sh', '-c', `${sudo}apt-get update && ${install}`];
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  console.log(`Browser: ${ensureBrowser()}`);
