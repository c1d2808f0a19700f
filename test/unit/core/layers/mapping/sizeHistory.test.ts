import assert from 'node:assert/strict';
import { parseDockerfile } from '../../../../../src/core/dockerfile/syntax/parseDockerfile.ts';
import { toRecipe } from '../../../../../src/core/dockerfile/toRecipe.ts';
import { sizeHistory } from '../../../../../src/core/layers/mapping/sizeHistory.ts';

function sizes(
  dockerfile: string,
  history: readonly (readonly [createdBy: string, bytes: number])[],
) {
  const entries = history.map(([createdBy, bytes]) => ({
    createdBy,
    bytes,
    comment: createdBy.startsWith('/bin/sh') ? '' : 'buildkit.dockerfile.v0',
  }));
  return sizeHistory(entries, toRecipe(parseDockerfile(dockerfile))).map(
    ({ start, end, bytes, confidence }) =>
      `${confidence === 'exact' ? '' : '~'}${start}-${end}: ${bytes}`,
  );
}

describe('sizeHistory', () => {
  it('gives the size of each instruction that makes a layer, and none of the base image’s', () => {
    const found = sizes('FROM x\nENV A=1\nRUN one \\\n  && two\nCOPY a /a\nCMD ["b"]\n', [
      ['ADD rootfs', 1000],
      ['CMD ["sh"]', 0],
      ['ENV A=1', 0],
      ['RUN /bin/sh -c one   && two # buildkit', 40],
      ['COPY a /a # buildkit', 2],
      ['CMD ["b"]', 0],
    ]);
    assert.deepEqual(found, ['3-4: 40', '5-5: 2']);
  });

  it('marks what is told by its neighbours only', () => {
    const found = sizes('FROM x\nRUN one\nCOPY a /a\nRUN two\n', [
      ['/bin/sh -c one', 3],
      [`/bin/sh -c #(nop) COPY file:${'0a1b2c3d'.repeat(8)} in /a `, 4],
      ['/bin/sh -c two', 5],
    ]);
    assert.deepEqual(found, ['2-2: 3', '~3-3: 4', '4-4: 5']);
  });

  it('says nothing of an image that was built from another file', () => {
    assert.deepEqual(sizes('FROM x\nRUN one\n', [['RUN /bin/sh -c other # buildkit', 9]]), []);
  });
});
