import assert from 'node:assert/strict';
import type { Arrangement } from '../../../../src/editor/contract/arrangement.ts';
import { readArrangement } from '../../../../src/editor/host/readArrangement.ts';
import { volumeChildren } from '../../../../src/editor/views/useRows.ts';
import { volumeGroupMembers, volumeRows } from '../../../../src/editor/views/volumeRows.ts';
import { container, NOW, source, volume } from './records.ts';

function arranged(change: Partial<Arrangement<'volumes'>> = {}): Arrangement<'volumes'> {
  return { ...readArrangement('volumes', undefined), ...change };
}

const project = { 'com.docker.compose.project': 'shop' };
const mount = { type: 'volume', source: 'data', destination: '/var/lib/data', readOnly: true };
const from = source({
  volumes: [
    volume('static', { labels: project, createdAt: NOW - 10 }),
    volume('data', { createdAt: NOW - 5 }),
    volume('0a', { anonymous: true, driver: 'nfs', createdAt: NOW - 20 }),
  ],
  containers: [
    container('db', { mounts: [mount] }),
    container('backup', { mounts: [mount, { ...mount, destination: '/again' }] }),
    container('bind', { mounts: [{ ...mount, type: 'bind' }] }),
  ],
});

function names(change: Partial<Arrangement<'volumes'>> = {}): string[] {
  return volumeRows(from, arranged(change)).flatMap((row) => {
    if (row.kind === 'volume') return [row.id];
    assert.ok(row.kind === 'volumeGroup');
    return [row.label, ...volumeGroupMembers(row, from).map((member) => `  ${member.id}`)];
  });
}

describe('volumeRows', () => {
  it('names the containers that mount a volume, each once, and no others', () => {
    const row = volumeRows(from, arranged()).find(({ id }) => id === 'data');
    assert.ok(row?.kind === 'volume');
    assert.deepEqual(row.users, ['backup', 'db']);
  });

  it('expands into them with where they mount it', () => {
    const row = volumeRows(from, arranged()).find(({ id }) => id === 'data');
    assert.ok(row?.kind === 'volume');
    const uses = volumeChildren(row, from).map(
      (child) =>
        child.kind === 'containerUse' &&
        child.use.kind === 'volume' && [child.container.name, child.use.mount.destination],
    );
    assert.deepEqual(uses, [
      ['backup', '/var/lib/data'],
      ['db', '/var/lib/data'],
    ]);
  });

  it('sorts by name or by age, anonymous ones last', () => {
    assert.deepEqual(names(), ['data', 'static', '0a']);
    assert.deepEqual(names({ sortBy: 'newest' }), ['data', 'static', '0a']);
  });

  it('groups by use, driver and project', () => {
    assert.deepEqual(names({ groupBy: 'use' }), ['unused', '  static', '  0a', 'used', '  data']);
    assert.deepEqual(names({ groupBy: 'driver' }), ['local', '  data', '  static', 'nfs', '  0a']);
    assert.deepEqual(names({ groupBy: 'project' }), ['shop', '  static', 'data', '0a']);
  });

  it('filters by state, and by text in name, driver, project and users', () => {
    assert.deepEqual(names({ states: ['anonymous'] }), ['0a']);
    assert.deepEqual(names({ states: ['used'] }), ['data']);
    assert.deepEqual(names({ text: 'SHOP' }), ['static']);
    assert.deepEqual(names({ text: 'backup' }), ['data']);
  });
});
