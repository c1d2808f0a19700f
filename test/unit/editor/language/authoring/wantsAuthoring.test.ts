import assert from 'node:assert/strict';
import {
  otherProviders,
  wantsAuthoring,
} from '../../../../../src/editor/language/authoring/wantsAuthoring.ts';

describe('wantsAuthoring', () => {
  it('leaves the work to each extension that does it', () => {
    assert.equal(
      wantsAuthoring('auto', () => false),
      true,
    );
    for (const other of otherProviders)
      assert.equal(
        wantsAuthoring('auto', (id) => id === other),
        false,
        other,
      );
  });

  it('obeys the setting whatever is installed', () => {
    assert.equal(
      wantsAuthoring('on', () => true),
      true,
    );
    assert.equal(
      wantsAuthoring('off', () => false),
      false,
    );
  });
});
