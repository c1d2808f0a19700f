import assert from 'node:assert/strict';
import type { Arrangement } from '../../../../src/editor/contract/arrangement.ts';
import { readArrangement } from '../../../../src/editor/host/readArrangement.ts';
import { imageGroupMembers, imageRows } from '../../../../src/editor/views/imageRows.ts';
import { imageChildren } from '../../../../src/editor/views/useRows.ts';
import { shownCount } from '../../../../src/editor/views/viewModel.ts';
import { outline } from './outline.ts';
import { container, image, NOW, source, type Records } from './records.ts';

function arranged(change: Partial<Arrangement<'images'>> = {}): Arrangement<'images'> {
  return { ...readArrangement('images', undefined), ...change };
}

function seen(records: Records, change: Partial<Arrangement<'images'>> = {}): string[] {
  const from = source(records);
  return imageRows(from, arranged(change)).flatMap((row) =>
    row.kind === 'imageGroup'
      ? [row.label || `<${row.grouping}>`, ...outline(imageGroupMembers(row, from), from, '  ')]
      : outline([row], from),
  );
}

describe('imageRows', () => {
  it('makes one row of a repository with one tag, and a group of one with several', () => {
    const images = [
      image('1', ['nginx:1.27']),
      image('2', ['host:5000/team/web:2.0']),
      image('3', ['host:5000/team/web:10.0', 'host:5000/team/web:latest']),
    ];
    assert.deepEqual(seen({ images }), [
      'host:5000/team/web',
      '  2.0',
      '  10.0',
      '  latest',
      'nginx:1.27',
    ]);
  });

  it('keeps dangling images together, last, known by the digits of their id', () => {
    const images = [image('0123456789abcdef', []), image('1', ['zoo:1'])];
    assert.deepEqual(seen({ images }), ['zoo:1', '<dangling>', '  0123456789ab']);
  });

  it('shows an image with tags in two repositories in both, each row with its own identity', () => {
    const from = source({ images: [image('1', ['a:1', 'b:1'])] });
    const rows = imageRows(from, arranged());
    assert.deepEqual(
      rows.map((row) => row.id),
      ['sha256:1/a:1', 'sha256:1/b:1'],
    );
    assert.equal(shownCount(rows), 1);
  });

  it('counts the containers made of an image, running or not', () => {
    const containers = [
      container('x', { imageId: 'sha256:1' }),
      container('y', { imageId: 'sha256:1', state: 'exited' }),
    ];
    const [used, unused] = imageRows(
      source({ containers, images: [image('1', ['a:1']), image('2', ['b:1'])] }),
      arranged(),
    );
    assert.ok(used?.kind === 'image' && unused?.kind === 'image');
    assert.deepEqual([used.users, unused.users], [2, 0]);
  });

  it('expands into the other tags, the containers that use it, and what it consists of', () => {
    const containers = [
      container('b', { imageId: 'sha256:1' }),
      container('a', { imageId: 'sha256:1' }),
      container('other'),
    ];
    const from = source({ containers, images: [image('1', ['a:1', 'b:1'])] });
    const [row] = imageRows(from, arranged());
    assert.ok(row?.kind === 'image');
    assert.deepEqual(
      imageChildren(row, from).map((child) =>
        child.kind === 'tag'
          ? child.reference
          : child.kind === 'imageContent'
            ? child.part
            : child.kind === 'containerUse' && child.container.name,
      ),
      ['b:1', 'a', 'b', 'layers', 'files'],
    );
  });

  it('sorts by size and by age', () => {
    const images = [
      image('1', ['a:1'], { size: 10, createdAt: NOW - 1 }),
      image('2', ['b:1'], { size: 30, createdAt: NOW - 3 }),
      image('3', ['c:1'], { size: 20, createdAt: NOW - 2 }),
    ];
    assert.deepEqual(seen({ images }, { sortBy: 'largest' }), ['b:1', 'c:1', 'a:1']);
    assert.deepEqual(seen({ images }, { sortBy: 'newest' }), ['a:1', 'c:1', 'b:1']);
  });

  it('groups by use, and filters by text and state', () => {
    const records = {
      images: [image('1', ['a:1']), image('2', ['b:1']), image('3', [])],
      containers: [container('x', { imageId: 'sha256:2' })],
    };
    assert.deepEqual(seen(records, { groupBy: 'use' }), [
      '<used>',
      '  b:1',
      '<unused>',
      '  a:1',
      '  3',
    ]);
    assert.deepEqual(seen(records, { groupBy: 'none', states: ['dangling'] }), ['3']);
    assert.deepEqual(seen(records, { groupBy: 'none', states: ['used', 'dangling'] }), [
      'b:1',
      '3',
    ]);
    assert.deepEqual(seen(records, { groupBy: 'none', text: 'A:' }), ['a:1']);
  });
});
