import assert from 'node:assert/strict';
import type { DiskUsage, EngineInfo } from '../../../../../src/core/engine/calls/systemCalls.ts';
import type { EngineServer } from '../../../../../src/core/engine/engineClient.ts';
import { toEngineInfo } from '../../../../../src/core/engine/records/toEngineInfo.ts';
import type { UsageKindRow } from '../../../../../src/editor/views/engines/engineRow.ts';
import {
  infoRows,
  usageItemRows,
  usageRows,
  warningRows,
} from '../../../../../src/editor/views/engines/engineRows.ts';

const server = { version: '28.5.2', apiVersion: '1.51', product: 'docker' } as EngineServer;
const info = (more: Partial<EngineInfo> = {}): EngineInfo => ({ ...toEngineInfo({}), ...more });
const none = { bytes: 0, reclaimableBytes: 0, count: 0, activeCount: 0, items: [] };

function usage(more: Partial<DiskUsage>): DiskUsage {
  return { images: none, containers: none, volumes: none, buildCache: none, ...more };
}

describe('rows of an engine', () => {
  it('start with what it is, and leave out what it does not have', () => {
    const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
    assert.deepEqual(ids(infoRows('prod', info(), server)), [
      'prod/version',
      'prod/counts',
      'prod/usage',
    ]);
    const more = info({ mirrors: ['https://m.example'], warnings: ['WARNING: no swap limit'] });
    assert.deepEqual(ids(infoRows('prod', more, server)), [
      'prod/version',
      'prod/counts',
      'prod/mirrors',
      'prod/warnings',
      'prod/usage',
    ]);
    assert.deepEqual(ids(warningRows('prod', ['one', 'two'])), [
      'prod/warning/0',
      'prod/warning/1',
    ]);
  });

  it('tell the disk usage of each kind, build cache only where there is some', () => {
    const kinds = (rows: readonly unknown[]) => rows.map((row) => (row as UsageKindRow).of);
    assert.deepEqual(kinds(usageRows('prod', usage({}))), ['images', 'containers', 'volumes']);
    const cache = { ...none, count: 2, bytes: 5 };
    assert.equal(kinds(usageRows('prod', usage({ buildCache: cache }))).at(-1), 'buildCache');
  });

  it('lead down to the items, the biggest first', () => {
    const items = [
      { id: '1', name: 'small', bytes: 1, inUse: true },
      { id: '2', name: 'b', bytes: 9, inUse: false },
      { id: '3', name: 'a', bytes: 9, inUse: false },
    ];
    const [images] = usageRows('prod', usage({ images: { ...none, items } }));
    const rows = usageItemRows(images as UsageKindRow);
    assert.deepEqual(
      rows.map((row) => row.kind === 'usageItem' && row.item.name),
      ['a', 'b', 'small'],
    );
  });
});
