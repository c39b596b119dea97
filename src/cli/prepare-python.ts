// Makes `.venv` with the pinned Python SDK, or says why that cannot be.
import { preparePython } from '../../tests/lab/python.ts';

const python = await preparePython();
if ('missing' in python) {
  console.error(python.missing);
  process.exitCode = 1;
}
