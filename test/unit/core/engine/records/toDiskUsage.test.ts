import assert from 'node:assert/strict';
import { toDiskUsage } from '../../../../../src/core/engine/records/toDiskUsage.ts';
import { toEngineInfo } from '../../../../../src/core/engine/records/toEngineInfo.ts';

describe('toDiskUsage', () => {
  it('frees what unused images share with none, and never less than nothing', () => {
    const { images } = toDiskUsage({
      LayersSize: 100,
      Images: [
        { Id: 'sha256:a', Size: 60, SharedSize: 20, Containers: 0 },
        { Id: 'sha256:b', Size: 40, SharedSize: 20, Containers: 1 },
        { Id: 'sha256:c', Size: 30, SharedSize: -1, Containers: 0 },
        { Id: 'sha256:d', Size: 30, SharedSize: 10, Containers: -1 },
        { Id: 'sha256:e', Size: 10, SharedSize: 90, Containers: 0 },
      ],
    });
    assert.deepEqual(
      [images.bytes, images.reclaimableBytes, images.count, images.activeCount],
      [100, 40, 5, 2],
    );
  });

  it('looks for itself where the engine counts no containers and no layers', () => {
    const used = 'a'.repeat(64);
    const { images, containers } = toDiskUsage({
      LayersSize: 0,
      Images: [
        { Id: used, Size: 60, SharedSize: 0, Containers: 0 },
        { Id: 'b'.repeat(64), Size: 40, SharedSize: 0, Containers: 0 },
      ],
      Containers: [
        { Id: 'x', ImageID: `sha256:${used}`, Names: ['/web'], SizeRw: 7, State: 'exited' },
      ],
    });
    assert.deepEqual([images.bytes, images.reclaimableBytes, images.activeCount], [100, 40, 1]);
    assert.deepEqual(containers.items, [{ id: 'x', name: 'web', bytes: 7, inUse: false }]);
    assert.equal(containers.reclaimableBytes, 7);
  });

  it('counts volumes by their users, and cache by builds and shares', () => {
    const { volumes, buildCache } = toDiskUsage({
      Volumes: [
        { Name: 'a', UsageData: { Size: 10, RefCount: 0 } },
        { Name: 'b', UsageData: { Size: 20, RefCount: 1 } },
        { Name: 'c', UsageData: { Size: -1, RefCount: -1 } },
      ],
      BuildCache: [
        { ID: '1', Size: 5, InUse: false, Shared: false },
        { ID: '2', Size: 6, InUse: true, Shared: false },
        { ID: '3', Size: 7, InUse: false, Shared: true },
      ],
    });
    assert.deepEqual([volumes.bytes, volumes.reclaimableBytes, volumes.activeCount], [30, 10, 2]);
    assert.deepEqual([buildCache.bytes, buildCache.reclaimableBytes, buildCache.count], [11, 5, 3]);
    assert.equal(toDiskUsage({}).images.bytes, 0);
  });
});

describe('toEngineInfo', () => {
  it('finds mirrors and insecure registries, wherever the engine tells them', () => {
    const info = toEngineInfo({
      RegistryConfig: {
        Mirrors: null,
        InsecureRegistryCIDRs: ['127.0.0.0/8'],
        IndexConfigs: {
          'docker.io': { Secure: true, Mirrors: ['https://m/'] },
          'lan:5000': { Secure: false },
        },
      },
    });
    assert.deepEqual(info.mirrors, ['https://m/']);
    assert.deepEqual(info.insecureRegistries, ['lan:5000', '127.0.0.0/8']);
    assert.deepEqual(toEngineInfo({}).mirrors, []);
  });
});
