import assert from 'node:assert/strict';
import { planImageRemoval } from '../../../../../src/editor/commands/image/removalPlan.ts';
import { containerLike } from '../records.ts';

describe('planImageRemoval', () => {
  const image = {
    id: 'sha256:1',
    tags: ['a:1', 'a:2'],
    digests: [],
    size: 1,
    createdAt: 0,
    labels: {},
  };
  const user = containerLike({ name: 'user', imageId: 'sha256:1' });

  it('knows the tags that keep an image, with which its containers do not matter', () => {
    const [removal] = planImageRemoval([{ id: 'sha256:1', reference: 'a:1' }], [image], [user]);
    assert.deepEqual(removal?.otherTags, ['a:2']);
    assert.deepEqual(removal.users, []);
  });

  it('counts no tag that goes as well', () => {
    const targets = image.tags.map((reference) => ({ id: image.id, reference }));
    const plan = planImageRemoval(targets, [image], [user]);
    assert.deepEqual(
      plan.map(({ otherTags, users }) => [otherTags.length, users.length]),
      [
        [0, 1],
        [0, 1],
      ],
    );
  });

  it('finds the image by a tag alone, and a dangling one by its id', () => {
    const [byTag] = planImageRemoval([{ id: 'a:1', reference: 'a:1' }], [image], []);
    assert.deepEqual(byTag?.otherTags, ['a:2']);
    const dangling = { ...image, id: 'sha256:2', tags: [] };
    const holder = containerLike({ imageId: 'sha256:2' });
    const [byId] = planImageRemoval([{ id: 'sha256:2' }], [dangling], [holder, user]);
    assert.deepEqual(byId?.users, [holder]);
  });

  it('names the images that were built on it, unless they go as well', () => {
    const child = { ...image, id: 'sha256:3', tags: ['child:1'] };
    const twin = { ...image, id: 'sha256:4', tags: ['twin:1'] };
    const layers = new Map([
      [image.id, ['a', 'b']],
      [child.id, ['a', 'b', 'c']],
      [twin.id, ['a', 'x', 'b']],
    ]);
    const targets = image.tags.map((reference) => ({ id: image.id, reference }));
    const [removal] = planImageRemoval(targets, [image, child, twin], [], layers);
    assert.deepEqual(removal?.children, ['child:1']);
    const both = [...targets, { id: child.id, reference: 'child:1' }];
    assert.deepEqual(planImageRemoval(both, [image, child], [], layers)[0]?.children, []);
  });
});
