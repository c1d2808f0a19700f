import assert from 'node:assert/strict';
import { parseImageReference } from '../../../../src/core/model/imageReference.ts';

const digest = `sha256:${'a'.repeat(64)}`;

describe('parseImageReference', () => {
  it('splits repository, tag and digest', () => {
    assert.deepEqual(parseImageReference('busybox'), { repository: 'busybox' });
    assert.deepEqual(parseImageReference('Reg.io:5000/a__b/c-d:V_1.0'), {
      repository: 'Reg.io:5000/a__b/c-d',
      tag: 'V_1.0',
    });
    assert.deepEqual(parseImageReference(`a/b:1@${digest}`), {
      repository: 'a/b',
      tag: '1',
      digest,
    });
    assert.equal(parseImageReference('[::1]:5000/a')?.repository, '[::1]:5000/a');
  });

  it('refuses what the engine refuses', () => {
    for (const text of [
      '',
      'Upper',
      'a b',
      '-a',
      'a:',
      'a:-b',
      'a//b',
      'a..b',
      '$(x)',
      'a:b:c',
      'a@b',
      `a:${'x'.repeat(129)}`,
    ])
      assert.equal(parseImageReference(text), undefined, text);
  });
});
