import assert from 'node:assert/strict';
import { exitMeaning } from '../../../../../src/editor/webviews/containerPage/exitMeaning.ts';
import { pageContext } from './sampleDetails.ts';

describe('exitMeaning', () => {
  const meaning = (code: number) => exitMeaning(code, pageContext());

  it('tells what the runtime and signals mean', () => {
    assert.match(meaning(137) ?? '', /SIGKILL/);
    assert.match(meaning(143) ?? '', /SIGTERM/);
    assert.match(meaning(139) ?? '', /SIGSEGV/);
    assert.equal(meaning(130), 'ended by SIGINT');
    assert.match(meaning(127) ?? '', /not found/);
    assert.match(meaning(126) ?? '', /cannot be executed/);
  });

  it('says nothing of codes that are the program’s own', () => {
    for (const code of [0, 1, 42, 124, 128, 200, 255]) assert.equal(meaning(code), undefined);
  });
});
