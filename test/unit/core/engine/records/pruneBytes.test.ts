import assert from 'node:assert/strict';
import { freedBytes } from '../../../../../src/core/engine/records/freedBytes.ts';
import { layerSizes } from '../../../../../src/core/engine/records/layerSizes.ts';
import { captured, capturedEngines } from './captured.ts';

describe('freedBytes', () => {
  const image = (layers: string, ...sizes: number[]) => ({
    layers: Array.from(layers),
    sizes,
    size: sizes.reduce((sum, bytes) => sum + bytes, 0),
  });

  it('counts what is shared among those that go once', () => {
    assert.deepEqual(freedBytes([image('ab', 10, 1), image('ac', 10, 2)], []), [11, 2]);
  });

  it('does not count what one that stays still has', () => {
    assert.deepEqual(freedBytes([image('ab', 10, 1), image('ac', 10, 2)], [['a', 'x']]), [1, 2]);
    assert.deepEqual(freedBytes([image('ab', 10, 1)], [['a', 'b', 'c']]), [0]);
  });

  it('knows that a layer on other layers is another layer', () => {
    assert.deepEqual(freedBytes([image('ab', 10, 1)], [['b']]), [11]);
  });

  it('promises nothing for shared layers of unknown size', () => {
    const unknown = { layers: ['a', 'b'], sizes: undefined, size: 11 };
    assert.deepEqual(freedBytes([unknown], [['a']]), [0]);
    assert.deepEqual(freedBytes([unknown], []), [11]);
  });
});

describe('layerSizes', () => {
  it('finds the layers among the entries of a history, the base first', () => {
    const history = [
      { CreatedBy: 'CMD ["sh"]', Size: 0 },
      { CreatedBy: 'RUN /bin/sh -c true # buildkit', Size: 0 },
      { CreatedBy: 'COPY . /app # buildkit', Size: 5 },
      { CreatedBy: '/bin/sh -c #(nop)  CMD ["sh"]', Size: 0 },
      { CreatedBy: '/bin/sh -c #(nop) ADD file:1 in / ', Size: 100 },
    ];
    assert.deepEqual(layerSizes(history, 3), [100, 5, 0]);
    assert.deepEqual(layerSizes(history, 2), [100, 5]);
    assert.deepEqual(layerSizes(history, 5), [100, 0, 5, 0, 0]);
    assert.equal(layerSizes(history, 4), undefined);
  });

  it('counts an empty working directory when the layers ask for it', () => {
    const history = [
      { CreatedBy: 'WORKDIR /a', Size: 0 },
      { CreatedBy: '/bin/sh -c exit 0', Size: 0 },
      { CreatedBy: 'FROM', Size: 7 },
    ];
    assert.deepEqual(layerSizes(history, 2), [7, 0]);
    assert.deepEqual(layerSizes(history, 3), [7, 0, 0]);
  });

  for (const engine of capturedEngines) {
    it(`reads the history of an imported image of ${engine}`, () => {
      const { history, image } = captured(engine);
      const [size = 0, ...more] = layerSizes(history, image.RootFS?.Layers?.length ?? 0) ?? [];
      assert.deepEqual(more, []);
      assert.ok(size > 1_900_000);
    });
  }
});
