import assert from 'node:assert/strict';
import { heavyEntries } from '../../../../../src/core/dockerfile/rules/heavyEntries.ts';
import { contextOf } from './richContext.ts';

const found = (files: Readonly<Record<string, number>>, folder = ''): readonly string[] =>
  heavyEntries(contextOf(files), folder).map(
    ({ path, bytes, pattern }) => `${path} ${bytes} ${pattern}`,
  );

describe('heavyEntries', () => {
  it('lists what is heavy, heaviest first, each with the pattern that leaves it out', () => {
    assert.deepEqual(
      found({ '.git/a': 5, 'x/node_modules/b': 50, 'logs/c.log': 7, 'src/d.ts': 900 }),
      ['x/node_modules 50 **/node_modules', 'logs/c.log 7 **/*.log', '.git 5 .git'],
    );
  });

  it('counts what is inside of a heavy folder once', () => {
    assert.deepEqual(found({ 'node_modules/a/node_modules/b': 5, 'node_modules/x.log': 1 }), [
      'node_modules 6 **/node_modules',
    ]);
  });

  it('looks below a folder only', () => {
    assert.deepEqual(found({ 'web/.cache/a': 5, '.git/a': 9 }, 'web'), ['web/.cache 5 **/.cache']);
    assert.deepEqual(found({ 'node_modules/a': 5 }, 'node_modules'), []);
  });

  it('knows output folders by what stands beside them', () => {
    assert.deepEqual(found({ 'target/a': 5 }), []);
    assert.deepEqual(found({ 'target/a': 5, 'pom.xml': 1 }), ['target 5 **/target']);
    assert.deepEqual(found({ 'a/bin/x': 5, 'a/A.csproj': 1 }), ['a/bin 5 **/bin']);
    assert.deepEqual(found({ 'a/bin/x': 5, 'a/b/A.csproj': 1 }), []);
  });

  it('leaves names alone that only begin like it', () => {
    assert.deepEqual(found({ '.github/a': 5, '.gitignore': 5, 'venv.md': 5, 'a.logs': 5 }), []);
  });
});
