import assert from 'node:assert/strict';
import {
  createFolding,
  parseViewState,
  type ViewState,
} from '../../../../media/containerPage/viewState.ts';

const first: ViewState = { tab: 'overview', tabs: {}, folded: ['labels'], scrollTop: 0 };

describe('view state of the container page', () => {
  it('starts with the labels folded', () => {
    for (const nothing of [undefined, null, 'x', { folded: 1 }])
      assert.deepEqual(parseViewState(nothing), first);
  });

  it('comes back as it was, without what does not belong there', () => {
    const state: unknown = JSON.parse(
      '{"tab":"logs","tabs":{"logs":{"wrap":true}},"folded":["ports",1],"scrollTop":12,"x":1}',
    );
    assert.deepEqual(parseViewState(state), {
      tab: 'logs',
      tabs: { logs: { wrap: true } },
      folded: ['ports'],
      scrollTop: 12,
    });
    assert.equal(parseViewState({ tab: 'other' }).tab, 'overview');
  });

  it('folds and unfolds sections', () => {
    let state: ViewState = { ...first, scrollTop: 7 };
    const folding = createFolding({ read: () => state, write: (next) => (state = next) });
    folding.setFolded('ports', true);
    folding.setFolded('labels', false);
    assert.deepEqual(state, { ...first, folded: ['ports'], scrollTop: 7 });
    assert.ok(folding.isFolded('ports') && !folding.isFolded('labels'));
  });
});
