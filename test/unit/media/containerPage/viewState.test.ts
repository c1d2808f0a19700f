import assert from 'node:assert/strict';
import {
  createFolding,
  parseViewState,
  type ViewState,
} from '../../../../media/containerPage/viewState.ts';

describe('view state of the container page', () => {
  it('starts with the labels folded', () => {
    for (const nothing of [undefined, null, 'x', { folded: 1 }])
      assert.deepEqual(parseViewState(nothing), { folded: ['labels'], scrollTop: 0 });
  });

  it('comes back as it was, without what does not belong there', () => {
    const state: unknown = JSON.parse('{"folded":["ports",1],"scrollTop":12,"x":1}');
    assert.deepEqual(parseViewState(state), { folded: ['ports'], scrollTop: 12 });
  });

  it('folds and unfolds sections', () => {
    let state: ViewState = { folded: ['labels'], scrollTop: 7 };
    const folding = createFolding(
      () => state,
      (next) => (state = next),
    );
    folding.setFolded('ports', true);
    folding.setFolded('labels', false);
    assert.deepEqual(state, { folded: ['ports'], scrollTop: 7 });
    assert.ok(folding.isFolded('ports') && !folding.isFolded('labels'));
  });
});
