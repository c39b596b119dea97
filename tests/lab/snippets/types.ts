import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { rememberClean } from './clean-checks.ts';

const root = join(import.meta.dirname, '..', '..', '..');

/** Type errors of programs in TypeScript under the project's own settings, all in one compilation. */
export function findTypeScriptProblems(files: readonly string[]): Promise<string[]> {
  const settings = [readFileSync(join(root, 'tsconfig.json'), 'utf8'), ts.version, process.version];
  return rememberClean('typescript', settings, files, () => compile(files));
}

function compile(files: readonly string[]): string[] {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) =>
    ts.sys.readFile(path),
  );
  const { options } = ts.parseJsonConfigFileContent(
    { ...config, include: [], files: [...files] },
    ts.sys,
    root,
  );
  const program = ts.createProgram([...files], { ...options, noEmit: true });
  return ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => {
    const line = (file?.getLineAndCharacterOfPosition(start).line ?? 0) + 1;
    return `${relative(root, file?.fileName ?? '')}:${line}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}

/** Type errors of programs in Python, found by pyright with the packages of this interpreter, in one run. */
export function findPythonProblems(
  files: readonly string[],
  interpreter: string,
): Promise<string[]> {
  return rememberClean('python', [interpreter, JSON.stringify(pythonSettings)], files, () =>
    check(files, interpreter),
  );
}

const pythonSettings = {
  typeCheckingMode: 'standard',
  pythonVersion: '3.10', // the oldest that the SDK supports
};

async function check(files: readonly string[], interpreter: string): Promise<string[]> {
  mkdirSync(join(root, '.lab'), { recursive: true });
  const folder = mkdtempSync(join(root, '.lab', 'pyright-'));
  try {
    const settings = {
      include: files.map((file) => relative(folder, file)),
      ...pythonSettings,
    };
    writeFileSync(join(folder, 'pyrightconfig.json'), JSON.stringify(settings));
    const report = await pyright([
      '--outputjson',
      '--pythonpath',
      interpreter,
      '--project',
      folder,
    ]);
    if (report.summary.filesAnalyzed < files.length)
      return [`pyright read ${report.summary.filesAnalyzed} of ${files.length} files`];
    return report.generalDiagnostics.map(
      ({ file, range, message }) => `${relative(root, file)}:${range.start.line + 1}: ${message}`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Pyright ends with 1 when it has something to say, so only its report tells whether it ran. */
function pyright(options: readonly string[]): Promise<Report> {
  const command = join(root, 'node_modules', 'pyright', 'index.js');
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [command, ...options],
      { maxBuffer: 1e8 },
      (error, stdout, stderr) => {
        if (stdout.startsWith('{'))
          resolve(JSON.parse(stdout) as Report); // the shape that pyright documents
        else reject(new Error(`pyright did not run: ${stderr || stdout}`, { cause: error }));
      },
    );
  });
}

type Report = {
  summary: { filesAnalyzed: number };
  generalDiagnostics: { file: string; message: string; range: { start: { line: number } } }[];
};
