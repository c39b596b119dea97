import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { VERSION } from '@anthropic-ai/sdk/version';

/** Versions of the two SDKs that the lab runs. */
export async function installedVersions(
  interpreter: string,
): Promise<{ typescript: string; python: string }> {
  const ask = 'import anthropic; print(anthropic.__version__)';
  const { stdout } = await promisify(execFile)(interpreter, ['-c', ask]);
  return { typescript: VERSION, python: stdout.trim() };
}
