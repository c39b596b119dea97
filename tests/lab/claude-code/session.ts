import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { selfSignedCertificate } from '../certificate.ts';
import { startGateway, type GatewayAnswer } from './gateway.ts';

/** One run of `claude -p`: the objects that it printed, and the requests that it sent. */
export type Session = {
  lines: Record<string, unknown>[];
  /** Requests for a message. */
  attempts: number;
};

const host = 'api.anthropic.com';
const certificate = selfSignedCertificate(host);
const patience = 300_000;

/**
 * Runs the program against one answer, its address untouched: behind another base URL it sends a plain
 * 400 again and words some lines differently. `environment` adds variables, and takes away with ''.
 */
export async function runClaudeCode(
  program: string,
  answer: GatewayAnswer,
  environment: Record<string, string> = {},
): Promise<Session> {
  const home = mkdtempSync(join(tmpdir(), 'lab-claude-'));
  const authority = join(home, 'authority.pem');
  writeFileSync(authority, certificate.cert);
  const gateway = await startGateway(host, certificate, answer);
  const variables = {
    ...quiet,
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    TMPDIR: home,
    HTTPS_PROXY: gateway.url,
    NODE_EXTRA_CA_CERTS: authority,
    ANTHROPIC_API_KEY: 'sk-ant-example',
    ...environment,
  };
  try {
    const options = ['-p', 'hi', '--output-format', 'stream-json', '--verbose'];
    const child = spawn(program, options, {
      cwd: home,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: patience,
      env: Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== '')),
    });
    const ended = new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
    const [printed] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
    const lines = printed
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line): Record<string, unknown> => JSON.parse(line));
    return { lines, attempts: gateway.asked.length };
  } finally {
    await gateway.close();
    rmSync(home, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Documented variables that keep it from asking for anything but a message. */
const quiet = {
  CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
  CLAUDE_CODE_DISABLE_OFFICIAL_MARKETPLACE_AUTOINSTALL: '1',
  CLAUDE_CODE_DISABLE_TERMINAL_TITLE: '1',
  DISABLE_AUTOUPDATER: '1',
};
