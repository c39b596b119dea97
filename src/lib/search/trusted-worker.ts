import { base } from '../addresses/urls.ts';

/** Pagefind passes the address of its worker as text, which pages refuse to run; this one is admitted. */
const pagefind = `${base}pagefind/pagefind-worker.js`;

/**
 * Admits our own worker and Pagefind's where the browser knows Trusted Types. The name `default` makes
 * the browser ask here for every text on its way into a script; there is no way in for HTML or code.
 */
export function admitWorkers(own: string): void {
  // TypeScript's DOM library does not know Trusted Types yet.
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (!trustedTypes || trustedTypes.defaultPolicy) return;
  trustedTypes.createPolicy('default', {
    createScriptURL: (address) =>
      [own, pagefind].some((admitted) => absolute(admitted) === absolute(address)) ? address : null,
  });
}

function absolute(address: string): string {
  return new URL(address, location.href).href;
}

type TrustedTypes = {
  defaultPolicy: unknown;
  createPolicy: (
    name: string,
    rules: { createScriptURL: (address: string) => string | null },
  ) => unknown;
};
