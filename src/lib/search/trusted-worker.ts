import { base } from '../addresses/urls.ts';

/**
 * Workers take their address as text, which pages refuse to run; these are admitted: Pagefind's, and those
 * that the bundler made of ours, whichever script asks first.
 */
const admitted = [/^pagefind\/pagefind-worker\.js$/, /^_astro\/[a-z]+-worker-[\w-]+\.js$/];

/**
 * Admits our own workers and Pagefind's where the browser knows Trusted Types. The name `default` makes
 * the browser ask here for every text on its way into a script; there is no way in for HTML or code.
 */
export function admitWorkers(): void {
  // TypeScript's DOM library does not know Trusted Types yet.
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (!trustedTypes || trustedTypes.defaultPolicy) return;
  trustedTypes.createPolicy('default', {
    createScriptURL: (address) => (isAdmitted(new URL(address, location.href)) ? address : null),
  });
}

function isAdmitted({ origin, pathname }: URL): boolean {
  if (origin !== location.origin || !pathname.startsWith(base)) return false;
  return admitted.some((file) => file.test(pathname.slice(base.length)));
}

type TrustedTypes = {
  defaultPolicy: unknown;
  createPolicy: (
    name: string,
    rules: { createScriptURL: (address: string) => string | null },
  ) => unknown;
};
