import assert from 'node:assert/strict';
import { parseImagePath } from '../../../../../src/editor/webviews/imagePage/parseImagePath.ts';
import { parseImageRequest } from '../../../../../src/editor/webviews/protocol/parseImageRequest.ts';

describe('parseImageRequest', () => {
  const ask = (question: unknown) => parseImageRequest({ type: 'ask', number: 1, question });

  it('takes the requests of the page', () => {
    for (const request of [
      { type: 'ready' },
      { type: 'run', action: 'compare' },
      { type: 'openLine', layer: 3 },
      { type: 'openFile', path: 7, layer: undefined },
      { type: 'saveFile', path: 7, layer: 2 },
    ]) {
      assert.deepEqual(parseImageRequest(request), request);
    }
    for (const question of [
      { kind: 'folder', scope: 'merged', path: 0, offset: 200 },
      { kind: 'map', scope: 3, path: 9 },
      { kind: 'list', list: 'waste', offset: 0, text: '' },
      { kind: 'file', path: 1 },
    ]) {
      assert.deepEqual(ask(question), { type: 'ask', number: 1, question });
    }
  });

  it('refuses everything else', () => {
    for (const value of [
      undefined,
      'ready',
      { type: 'run', action: 'remove' },
      { type: 'openLine', layer: -1 },
      { type: 'openFile', path: '../../etc/passwd' },
      { type: 'ask', number: 1.5, question: { kind: 'file', path: 1 } },
    ]) {
      assert.equal(parseImageRequest(value), undefined);
    }
    for (const question of [
      { kind: 'folder', scope: 'other', path: 0, offset: 0 },
      { kind: 'folder', scope: 0, path: 0, offset: -1 },
      { kind: 'list', list: 'everything', offset: 0, text: '' },
      { kind: 'list', list: 'waste', offset: 0 },
      { kind: 'file', path: Number.NaN },
    ]) {
      assert.equal(ask(question), undefined);
    }
  });
});

describe('parseImagePath', () => {
  const [one, two] = ['1'.repeat(64), '2'.repeat(64)];

  it('knows tabs of one image and of two', () => {
    assert.deepEqual(parseImagePath(`/${one}/registry:5000/team/app:1`), {
      ids: [`sha256:${one}`],
      name: 'registry:5000/team/app:1',
    });
    assert.deepEqual(parseImagePath(`/${one}..${two}/a:1 ↔ a:2`), {
      ids: [`sha256:${one}`, `sha256:${two}`],
      name: 'a:1 ↔ a:2',
    });
    for (const path of ['/', '/abc/x', `/${one}`, `/${one}../x`, `/${one}/`]) {
      assert.equal(parseImagePath(path), undefined);
    }
  });
});
