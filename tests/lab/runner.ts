import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { selfSignedCertificate } from './certificate.ts';

/**
 * Runs a program that reads JSON and prints JSON, in an environment without keys, profiles and proxies.
 * It trusts one certificate, which nobody uses: reading all that a system trusts takes each client of
 * Python 25 ms, and the lab makes thousands.
 */
export async function runProgram(
  command: readonly [string, ...string[]],
  input: unknown,
  environment: Record<string, string> = {},
): Promise<unknown> {
  const home = mkdtempSync(join(tmpdir(), 'lab-home-'));
  const trusted = join(home, 'trusted.pem');
  writeFileSync(trusted, selfSignedCertificate().cert);
  const own = { HOME: home, USERPROFILE: home, APPDATA: home, SSL_CERT_FILE: trusted };
  try {
    const [program, ...options] = command;
    const child = spawn(program, options, {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...systemVariables(), ...own, ...environment },
    });
    child.stdin.end(JSON.stringify(input));
    const ended = new Promise<number | null>((resolve, reject) =>
      child.on('error', reject).on('close', resolve),
    );
    const [printed, said, code] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      ended,
    ]);
    if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}:\n${said}`);
    return JSON.parse(printed.replaceAll(JSON.stringify(home).slice(1, -1), '~'));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** What a program needs to start at all; nothing that an SDK reads. */
function systemVariables(): Record<string, string> {
  const names = ['PATH', 'SYSTEMROOT', 'TEMP', 'TMPDIR', 'PYENV_ROOT', 'PYENV_VERSION'];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
