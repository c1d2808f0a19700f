import assert from 'node:assert/strict';
import type {
  BuildContextEntry,
  BuildContextSnapshot,
} from '../../../../../src/core/model/buildContextSnapshot.ts';
import { contextChildren } from '../../../../../src/editor/language/completion/contextChildren.ts';

const file = { kind: 'file', bytes: 7, files: 1 } as const;
const folder = { kind: 'directory', bytes: 7, files: 1 } as const;
const snapshot: BuildContextSnapshot = {
  ignoreFile: undefined,
  ignoreTarget: '.dockerignore',
  isRootCertain: true,
  isTruncated: false,
  entries: new Map<string, BuildContextEntry>([
    ['', folder],
    ['src', folder],
    ['src/main.ts', file],
    ['src/lib', folder],
    ['src/lib/deep.ts', file],
    ['srcfile', file],
  ]),
};

describe('contextChildren', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['', ['src', 'srcfile']],
    ['sr', ['src', 'srcfile']],
    ['./', ['src', 'srcfile']],
    ['/', ['src', 'srcfile']],
    ['src/', ['main.ts', 'lib']],
    ['./src/ma', ['main.ts', 'lib']],
    ['/src//lib/', ['deep.ts']],
    ['nowhere/', []],
  ];
  for (const [typed, expected] of cases)
    it(`of ${JSON.stringify(typed)}`, () => {
      const names = contextChildren(snapshot, typed).map(({ name }) => name);
      assert.deepEqual(names, expected);
    });
});
