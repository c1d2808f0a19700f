import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toDefaultTag, type TagHints } from '../../../../src/core/build/defaultTag.ts';
import { parseImageReference } from '../../../../src/core/model/imageReference.ts';

describe('toDefaultTag', () => {
  const cases: readonly (readonly [string, TagHints, string])[] = [
    ['the folder', { dockerfile: '/src/My App/Dockerfile' }, 'my-app:latest'],
    [
      'the project above a generic folder',
      { dockerfile: '/src/shop/docker/Dockerfile' },
      'shop:latest',
    ],
    [
      'the context rather than the folder',
      { dockerfile: '/src/shop/x/Dockerfile', context: '/src/shop' },
      'shop:latest',
    ],
    ['a variant as the tag', { dockerfile: '/src/shop/Dockerfile.dev' }, 'shop:dev'],
    ['a variant in front', { dockerfile: '/src/shop/worker.Dockerfile' }, 'shop:worker'],
    ['a stage as the tag', { dockerfile: '/src/shop/Dockerfile', target: 'test' }, 'shop:test'],
    [
      'the name compose gives',
      { dockerfile: '/src/shop/Dockerfile', composeName: 'shop-web' },
      'shop-web:latest',
    ],
    [
      "compose's image",
      { dockerfile: '/src/shop/Dockerfile', composeImage: 'reg.io:5000/a/b:2' },
      'reg.io:5000/a/b:2',
    ],
    [
      "compose's image without tag",
      { dockerfile: '/x/Dockerfile', composeImage: 'a/b' },
      'a/b:latest',
    ],
    ['something at all', { dockerfile: '/Dockerfile' }, 'image:latest'],
    ['no markup', { dockerfile: '/src/$(rm -rf x)`"/Dockerfile' }, 'rm-rf-x:latest'],
    ['letters with marks', { dockerfile: '/src/Café_.Bär/Dockerfile' }, 'cafe-bar:latest'],
  ];
  for (const [what, hints, tag] of cases)
    it(`takes ${what}`, () => {
      assert.equal(toDefaultTag(hints), tag);
    });

  it('is a reference that the engine accepts, whatever the folder is called', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'aZ09._- $(é/日'.split('')) }),
        fc.string({ unit: fc.constantFrom(...'aZ0._-$ '.split('')) }),
        (folder, variant) => {
          const tag = toDefaultTag({ dockerfile: `/${folder}/Dockerfile.${variant}` });
          assert.notEqual(parseImageReference(tag)?.tag, undefined, tag);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
