import assert from 'node:assert/strict';
import { createSelections } from '../../../../src/editor/host/createSelections.ts';

describe('createSelections', () => {
  const [web, db, front] = [{ row: 'web' }, { row: 'db' }, { row: 'front' }];

  it('adds the selection that the focused row is part of', () => {
    const selections = createSelections();
    selections.track({ selection: [front] });
    selections.track({ selection: [web, db] });
    assert.deepEqual(selections.complete([db]), [db, [web, db]]);
  });

  it('leaves a focused row outside of the selection alone', () => {
    const selections = createSelections();
    selections.track({ selection: [web, db] });
    assert.deepEqual(selections.complete([front]), [front]);
  });

  it('leaves what menus and other extensions give as it is', () => {
    const selections = createSelections();
    selections.track({ selection: [web, db] });
    assert.deepEqual(selections.complete([web, [web]]), [web, [web]]);
    assert.deepEqual(selections.complete([web, undefined]), [web, undefined]);
    assert.deepEqual(selections.complete([]), []);
  });

  it('means no row where none has the focus', () => {
    assert.deepEqual(createSelections().complete([null]), []);
  });

  it('forgets a view that is gone', () => {
    const selections = createSelections();
    selections.track({ selection: [web, db] }).dispose();
    assert.deepEqual(selections.complete([db]), [db]);
  });
});
