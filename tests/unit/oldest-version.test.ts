import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { handlingOf } from '../../src/lib/programs/handling.ts';
import { newerVersion, oldestVersion } from '../../src/lib/programs/oldest-version.ts';
import { library } from '../content/library.ts';

const { entries } = library;
const programs = entries.flatMap((entry) => handlingOf(entry));

describe('the oldest SDK that runs a program', () => {
  it('is that of the youngest member that the program reads', () => {
    const both = "if (error.type !== 'x') throw error;\nconsole.log(error.requestID);";
    assert.equal(oldestVersion('typescript', both), '0.81.0');
    assert.equal(oldestVersion('typescript', 'console.log(error.requestID);'), '0.50.1');
    assert.equal(oldestVersion('python', 'if error.type != "x":\n    raise'), '0.87.0');
  });

  it('is not limited by a program that reads none of them', () => {
    assert.equal(oldestVersion('python', 'if error.status_code != 403:\n    raise'), null);
  });

  it('compares versions by their numbers', () => {
    assert.equal(newerVersion('0.9.0', '0.87.0'), '0.87.0');
    assert.equal(newerVersion(null, '1.10.0'), '1.10.0');
    assert.equal(newerVersion('1.9.0', '1.10.0'), '1.10.0');
  });

  it('stands in the caption of every program that reads a member with a birthday', () => {
    for (const { language, code, caption, file } of programs) {
      const oldest = oldestVersion(language, code);
      assert.equal(caption.includes(`${oldest ?? 'any SDK version'}`), true, file);
      if (/\berror\.(?:type|requestID|request_id)\b/.test(code))
        assert.notEqual(oldest, null, file);
    }
  });
});
