import assert from 'node:assert/strict';
import { parseDockerfile } from '../../../../../src/core/dockerfile/syntax/parseDockerfile.ts';
import { toRecipe } from '../../../../../src/core/dockerfile/toRecipe.ts';
import { mapHistory } from '../../../../../src/core/layers/mapping/mapHistory.ts';

/** `-` before an entry without a layer. Ids of layers are their places. */
function map(dockerfile: string, entries: readonly string[], shell: readonly string[] = []) {
  const history = entries.map((entry) => ({
    createdBy: entry.replace(/^- /, ''),
    isEmptyLayer: entry.startsWith('- '),
    comment:
      entry.includes('#(nop)') || entry.startsWith('/bin/sh') ? '' : 'buildkit.dockerfile.v0',
    created: '',
  }));
  const count = history.filter(({ isEmptyLayer }) => !isEmptyLayer).length;
  const diffIds = Array.from({ length: count }, (_, index) => `sha256:${index}`);
  const mapped = mapHistory({ history, diffIds, shell }, toRecipe(parseDockerfile(dockerfile)));
  if (mapped === undefined) return 'nothing';
  const lines = mapped.lines.map((line) => {
    if (line === undefined) return '-';
    return `${line.confidence === 'exact' ? '' : '~'}${line.start}`;
  });
  return `${lines.join(' ')} base ${mapped.baseLayers}`;
}

const run = (text: string) => `RUN /bin/sh -c ${text} # buildkit`;

describe('mapHistory', () => {
  it('leaves to the base what stands before the own instructions', () => {
    const entries = ['ADD rootfs', '- CMD ["bash"]', run('one'), run('two')];
    assert.equal(map('FROM x\nRUN one\nRUN two\n', entries), '- 2 3 base 1');
  });

  it('tells a RUN from one that ends the same', () => {
    assert.equal(map('FROM x\nRUN make\n', ['base', run('cd src && make')]), 'nothing');
    assert.equal(
      map('FROM x\nRUN make\n', ['base', 'RUN |1 A=two words /bin/sh -c make # buildkit']),
      '- 2 base 1',
    );
  });

  it('compares RUN with collapsed space, without flags, in any known shell', () => {
    const file =
      'FROM x\nSHELL ["/bin/ash", "-eo", "pipefail", "-c"]\nRUN --network=none a \\\n   # why\n   && b\n';
    const entries = [
      'base',
      '- SHELL [/bin/ash -eo pipefail -c]',
      'RUN /bin/ash -eo pipefail -c a    && b # buildkit',
    ];
    assert.equal(map(file, entries), '- 3 base 1');
    const own = ['base', 'RUN /bin/zsh -c x # buildkit'];
    assert.equal(map('FROM x\nRUN x\n', own), 'nothing');
    assert.equal(map('FROM x\nRUN x\n', own, ['/bin/zsh', '-c']), '- 2 base 1');
  });

  it('knows variables in paths by their place, and exact text by itself', () => {
    const file = 'FROM x\nARG V=1\nCOPY app-$V.jar /app/\nWORKDIR ${HOME}/x\nCOPY ["a b", "/c/"]\n';
    const entries = [
      'base',
      '- ARG V=1',
      'COPY app-1.jar /app/ # buildkit',
      'WORKDIR /root/x',
      'COPY a b /c/ # buildkit',
    ];
    assert.equal(map(file, entries), '- ~3 ~4 5 base 1');
  });

  it('shows nothing for what is only similar and has no neighbours', () => {
    const file = 'FROM x\nRUN gone\nCOPY $A /a/\nRUN gone too\n';
    const entries = ['base', run('other'), 'COPY b /a/ # buildkit', run('another'), run('more')];
    assert.equal(map(file, entries), 'nothing');
  });

  it('finds the classic builder’s steps, whose sources are checksums', () => {
    const sum = 'a'.repeat(64);
    const file =
      'FROM x\nMAINTAINER me\nCOPY . /app\nRUN make\nADD b ./c\nONBUILD RUN later\nCMD x\n';
    const entries = [
      '/bin/sh -c #(nop) ADD file in /',
      '- /bin/sh -c #(nop)  MAINTAINER me',
      `/bin/sh -c #(nop) COPY dir:${sum} in /app `,
      '/bin/sh -c make',
      `/bin/sh -c #(nop) ADD file:${sum} in /work/c `,
      '- /bin/sh -c #(nop)  ONBUILD RUN later',
      '- /bin/sh -c #(nop)  CMD ["/bin/sh" "-c" "x"]',
    ];
    assert.equal(map(file, entries), '- ~3 4 ~5 base 1');
  });

  it('takes the stage that fits best', () => {
    const file = 'FROM x AS a\nRUN a1\nRUN a2\nFROM x AS b\nRUN b1\n';
    assert.equal(map(file, ['base', run('a1'), run('a2')]), '- 2 3 base 1');
    assert.equal(map(file, ['base', run('b1')]), '- 5 base 1');
  });

  it('follows stages that are based on stages, with their triggers', () => {
    const file = 'FROM x AS a\nRUN a1\nONBUILD RUN t\nFROM a\nRUN b1\n';
    assert.equal(map(file, ['base', run('a1'), run('t'), run('b1')]), '- 2 4 5 base 1');
  });

  it('keeps equal instructions in order', () => {
    const file = 'FROM x\nRUN true\nCOPY a /a\nRUN true\n';
    const entries = ['base', run('true'), 'COPY a /a # buildkit', run('true')];
    assert.equal(map(file, entries), '- 2 3 4 base 1');
  });

  it('skips edited instructions without losing their neighbours', () => {
    const file = 'FROM x\nRUN one\nRUN edited\nCOPY new /new\nRUN three\n';
    assert.equal(map(file, ['base', run('one'), run('two'), run('three')]), '- 2 - 5 base 1');
  });

  it('says nothing about an image that was flattened, imported or built elsewhere', () => {
    assert.equal(map('FROM x\nRUN one\n', ['crane flatten sha256:1']), 'nothing');
    assert.equal(map('FROM x\n', ['base']), 'nothing');
    assert.equal(map('', ['base']), 'nothing');
  });
});
