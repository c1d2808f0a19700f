import assert from 'node:assert/strict';
import { isObjectName } from '../../../../src/core/model/objectName.ts';

describe('isObjectName', () => {
  it('follows the rule of the engine', () => {
    for (const name of ['ab', 'A1', 'a_b.c-d', '0x']) assert.ok(isObjectName(name), name);
    for (const name of ['', 'a', '-ab', '.ab', 'a b', 'a/b', 'ä1', '$(x)'])
      assert.ok(!isObjectName(name), name);
  });
});
