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
});
