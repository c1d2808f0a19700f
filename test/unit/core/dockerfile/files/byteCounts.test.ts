import assert from 'node:assert/strict';
import { bytesBrought, sumBytes } from '../../../../../src/core/dockerfile/files/byteCounts.ts';
import type { WrittenFile } from '../../../../../src/core/dockerfile/files/followFiles.ts';
import { createLintContext } from '../../../../../src/core/dockerfile/rules/lintContext.ts';
import { parseDockerfile } from '../../../../../src/core/dockerfile/syntax/parseDockerfile.ts';
import { contextOf } from '../rules/richContext.ts';

describe('sumBytes', () => {
  it('adds up', () => {
    assert.deepEqual(
      sumBytes([
        { kind: 'exact', bytes: 1 },
        { kind: 'exact', bytes: 2 },
      ]),
      { kind: 'exact', bytes: 3 },
    );
  });
  it('is a lower bound when one part is', () => {
    assert.deepEqual(
      sumBytes([
        { kind: 'known', bytes: 1 },
        { kind: 'exact', bytes: 2 },
      ]),
      { kind: 'known', bytes: 3 },
    );
  });
  it('is unknown when one part is', () => {
    assert.deepEqual(sumBytes([{ kind: 'exact', bytes: 1 }, { kind: 'unknown' }]), {
      kind: 'unknown',
    });
  });
  it('is nothing for nothing', () => assert.deepEqual(sumBytes([]), { kind: 'exact', bytes: 0 }));
});

describe('bytesBrought', () => {
  const context = contextOf({ 'app/data/a.bin': 100, 'app/data/b.txt': 20, 'app/c': 3 });

  function copied(copy: string): WrittenFile {
    const document = parseDockerfile(`FROM x\n${copy}\nRUN rm -rf /\n`);
    const { touched } = createLintContext(document, {}, { context }).fileEvents().at(-1) ?? {};
    const [file] = touched ?? [];
    if (file === undefined) throw new Error('nothing was copied');
    return file;
  }

  const cases: readonly (readonly [copy: string, path: string, bytes: number | undefined])[] = [
    ['COPY . /d', '/d/app/data', 120],
    ['COPY . /d/', '/d/app/data/*.bin', 100],
    ['COPY app /d', '/d/data', 120],
    ['COPY app /d', '/d/c', 3],
    ['COPY app /d', '/d/gone', undefined],
    ['COPY . /', '/app/c', 3],
  ];
  for (const [copy, path, bytes] of cases) {
    it(`${path} after ${copy}`, () => {
      const found = bytesBrought(context, copied(copy), path);
      assert.deepEqual(found, bytes === undefined ? undefined : { kind: 'exact', bytes });
    });
  }

  it('is unknown without the context', () => {
    assert.deepEqual(bytesBrought(undefined, copied('COPY . /d'), '/d/x'), { kind: 'unknown' });
  });
});
