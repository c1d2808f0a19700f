import assert from 'node:assert/strict';
import {
  contextPath,
  contextSources,
} from '../../../../../src/core/dockerfile/files/contextSources.ts';
import { contextOf } from '../rules/richContext.ts';

describe('contextPath', () => {
  const cases: Readonly<Record<string, string>> = {
    '.': '',
    './': '',
    '/': '',
    '/a/b/': 'a/b',
    './a//b': 'a/b',
    'a/../b': 'b',
    '../../a': 'a',
  };
  for (const [source, path] of Object.entries(cases)) {
    it(source, () => assert.equal(contextPath(source), path));
  }
});

describe('contextSources', () => {
  const context = contextOf({ 'a.deb': 1, 'b.deb': 2, 'd/c.deb': 4 });
  const paths = (source: string): readonly string[] | undefined =>
    contextSources(context, source)?.map(({ path, kind }) => `${kind} ${path}`);

  it('finds files, folders and the whole', () => {
    assert.deepEqual(paths('a.deb'), ['file a.deb']);
    assert.deepEqual(paths('./d/'), ['folder d']);
    assert.deepEqual(paths('.'), ['folder ']);
  });
  it('finds what a pattern fits, one level deep', () => {
    assert.deepEqual(paths('*.deb'), ['file a.deb', 'file b.deb']);
    assert.deepEqual(paths('*/c.deb'), ['file d/c.deb']);
  });
  it('finds nothing that is not there', () => {
    assert.equal(paths('gone'), undefined);
    assert.equal(paths('*.rpm'), undefined);
    assert.equal(contextSources(undefined, 'a.deb'), undefined);
  });
  it('knows only a lower bound for folders of a walk that was cut short', () => {
    const cut = { ...context, isTruncated: true };
    assert.deepEqual(
      ['d', 'a.deb'].map((source) => contextSources(cut, source)?.[0]?.bytes.kind),
      ['known', 'exact'],
    );
  });
});
