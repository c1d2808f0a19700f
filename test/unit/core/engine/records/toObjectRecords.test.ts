import assert from 'node:assert/strict';
import { toImageConfig } from '../../../../../src/core/engine/records/toImageConfig.ts';
import { toImageRecord } from '../../../../../src/core/engine/records/toImageRecord.ts';
import { toNetworkRecord } from '../../../../../src/core/engine/records/toNetworkRecord.ts';
import {
  toUnixMilliseconds,
  toUnixSeconds,
  toVolumeRecord,
} from '../../../../../src/core/engine/records/toVolumeRecord.ts';
import { captured, capturedEngines } from './captured.ts';

for (const engine of capturedEngines) {
  describe(`records of objects on answers of ${engine}`, () => {
    const { images, volumes, networks, image } = captured(engine);
    const podman = engine === 'podman-4.3';

    it('reads images, without the words for "none"', () => {
      for (const record of images.map(toImageRecord)) {
        assert.match(record.id, /^sha256:[0-9a-f]{64}$/);
        assert.ok(record.size > 1_000_000);
        assert.ok(record.createdAt > 1_700_000_000);
        assert.equal([...record.tags, ...record.digests].join().includes('<none>'), false);
      }
      assert.ok(images.map(toImageRecord).some(({ tags }) => tags.length === 0));
    });

    it('tells anonymous volumes from named ones', () => {
      const records = volumes.map(toVolumeRecord);
      assert.equal(records.length, 2);
      const named = records.find(({ name }) => name === 'cap-volume');
      assert.equal(named?.anonymous, false);
      assert.deepEqual(named.labels, { x: 'y' });
      assert.ok((named.createdAt ?? 0) > 1_700_000_000);
      assert.equal(records.find(({ name }) => name !== 'cap-volume')?.anonymous, true);
    });

    it('reads networks, and which belong to the engine', () => {
      const records = networks.map((each) => toNetworkRecord(each, podman ? 'podman' : 'docker'));
      const own = records.find(({ name }) => name === 'cap-net');
      assert.deepEqual(own?.subnets, [{ subnet: '10.197.3.0/24', gateway: '10.197.3.1' }]);
      assert.equal(own.builtIn, false);
      assert.deepEqual(own.labels, { a: 'b' });
      const builtIn = records.filter((record) => record.builtIn).map(({ name }) => name);
      assert.deepEqual(builtIn.sort(), podman ? ['podman'] : ['bridge', 'host', 'none']);
    });

    it('reads the configuration of an image', () => {
      const config = toImageConfig(image);
      assert.match(config.id, /^sha256:/);
      assert.ok(config.tags.some((tag) => tag.endsWith('busybox:1.35')));
      assert.deepEqual(config.exposedPorts, []);
    });
  });
}

describe('records of objects', () => {
  it('gives the default network of Podman the name and age that do not change', () => {
    const network = { Id: 'x', Name: 'bridge', Driver: 'bridge', Created: '2026-11-21T14:23:28Z' };
    const record = toNetworkRecord(network, 'podman');
    assert.equal(record.name, 'podman');
    assert.equal(record.createdAt, 0);
    assert.equal(record.builtIn, true);
  });

  it('takes a network without addresses', () => {
    assert.deepEqual(toNetworkRecord({ Id: 'x', IPAM: { Config: null } }, 'docker').subnets, []);
    const configs = [{ Subnet: 'fd00::/64' }, { Subnet: '' }];
    assert.deepEqual(toNetworkRecord({ Id: 'x', IPAM: { Config: configs } }, 'docker').subnets, [
      { subnet: 'fd00::/64' },
    ]);
  });

  it('leaves out a creation time that a driver does not tell', () => {
    assert.equal('createdAt' in toVolumeRecord({ Name: 'x' }), false);
    assert.equal(toUnixMilliseconds('0001-01-01T00:00:00Z'), undefined);
    assert.equal(toUnixMilliseconds('nonsense'), undefined);
    assert.equal(toUnixMilliseconds('2026-11-21T14:23:28.518Z'), 1_795_271_008_518);
    assert.equal(toUnixSeconds('2026-11-21T15:23:28.918+01:00'), 1_795_271_008);
  });
});
