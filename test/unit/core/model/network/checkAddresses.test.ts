import assert from 'node:assert/strict';
import { isIP } from 'node:net';
import {
  checkAddress,
  checkAddresses,
} from '../../../../../src/core/model/network/checkAddresses.ts';
import { parseIpAddress } from '../../../../../src/core/model/network/ipAddress.ts';
import { parseSubnet } from '../../../../../src/core/model/network/subnet.ts';

const none = { subnet: '', gateway: '', range: '', ipv6Subnet: '' };

describe('checkAddresses', () => {
  it('takes what fits together, and nothing at all', () => {
    for (const good of [
      {},
      { subnet: '172.30.0.0/16' },
      { subnet: '172.30.0.0/16', gateway: '172.30.0.1', range: '172.30.5.0/24' },
      { subnet: '10.0.0.0/30', gateway: '10.0.0.2', range: '10.0.0.0/30' },
      { subnet: 'fd00:1::/64', gateway: 'fd00:1::1', range: 'fd00:1::100/120' },
      { subnet: '10.1.0.0/24', ipv6Subnet: 'fd00::/48' },
    ]) {
      assert.deepEqual(checkAddresses({ ...none, ...good }), {}, JSON.stringify(good));
    }
  });

  it('names what is wrong with each field', () => {
    const faults = (fields: Partial<typeof none>) => checkAddresses({ ...none, ...fields });
    assert.deepEqual(faults({ subnet: '172.30.0.0' }), { subnet: 'noSubnet' });
    assert.deepEqual(faults({ subnet: '172.30.0.0/33' }), { subnet: 'noSubnet' });
    assert.deepEqual(faults({ subnet: '172.30.0.5/16' }), { subnet: 'notFirstAddress' });
    assert.deepEqual(faults({ subnet: '10.0.0.0/31' }), { subnet: 'tooSmall' });
    assert.deepEqual(faults({ gateway: '10.0.0.1' }), { gateway: 'needsSubnet' });
    assert.deepEqual(faults({ range: '10.0.0.0/25' }), { range: 'needsSubnet' });
    assert.deepEqual(faults({ ipv6Subnet: '10.0.0.0/24' }), { ipv6Subnet: 'notIpv6' });
    const subnet = '10.0.0.0/24';
    assert.deepEqual(faults({ subnet, gateway: '10.0.1.1' }), { gateway: 'outsideSubnet' });
    assert.deepEqual(faults({ subnet, gateway: '10.0.0.0' }), { gateway: 'reserved' });
    assert.deepEqual(faults({ subnet, gateway: '10.0.0.255' }), { gateway: 'reserved' });
    assert.deepEqual(faults({ subnet, gateway: 'fd00::1' }), { gateway: 'outsideSubnet' });
    assert.deepEqual(faults({ subnet, gateway: 'ten' }), { gateway: 'noAddress' });
    assert.deepEqual(faults({ subnet, range: '10.0.0.0/23' }), { range: 'outsideSubnet' });
    assert.deepEqual(faults({ subnet, range: '10.0.0.128' }), { range: 'noSubnet' });
  });
});

describe('checkAddress', () => {
  it('finds the subnet that an address belongs to, and accepts any where none is known', () => {
    const subnets = ['10.0.0.0/24', 'fd00::/64'];
    assert.equal(checkAddress('10.0.0.9', subnets), undefined);
    assert.equal(checkAddress('fd00::9', subnets), undefined);
    assert.equal(checkAddress('10.0.1.9', subnets), 'outsideSubnet');
    assert.equal(checkAddress('10.0.1.9', []), undefined);
    assert.equal(checkAddress('10.0.1', []), 'noAddress');
  });
});

describe('parseIpAddress', () => {
  it('takes and refuses what Node does', () => {
    const texts =
      '0.0.0.0 255.255.255.255 256.1.1.1 1.2.3 1.2.3.4.5 01.2.3.4 1.2.3.x :: ::1 1:: fe80::1 1:2:3:4:5:6:7:8 1:2:3:4:5:6:7 1:2:3:4:5:6:7:8:9 1::2::3 ::ffff:10.0.0.1 ::ffff:10.0.0.256 12345:: g:: : 1:2:3:4:5:6:7:: ::2:3:4:5:6:7:8 1::2:3:4:5:6:7:8 10.0.0.1:80';
    for (const text of texts.split(' ')) {
      const version = isIP(text);
      const bits = version === 0 ? undefined : version === 4 ? 32 : 128;
      assert.equal(parseIpAddress(text)?.bits, bits, text);
    }
    assert.equal(parseIpAddress('10.0.0.1')?.value, 0x0a000001n);
    assert.equal(parseIpAddress('::ffff:10.0.0.1')?.value, 0xffff0a000001n);
  });
});

describe('parseSubnet', () => {
  it('knows its first and last address', () => {
    const subnet = parseSubnet('10.1.2.0/23');
    assert.equal(subnet?.first, 0x0a010200n);
    assert.equal(subnet.last, 0x0a0103ffn);
    assert.equal(parseSubnet('0.0.0.0/0')?.last, 0xffffffffn);
    assert.equal(parseSubnet('::1/128')?.exact, true);
    for (const bad of ['', '/', '1.2.3.4/', '/24', '1.2.3.4/24/2', '::/129', '1.2.3.4/-1']) {
      assert.equal(parseSubnet(bad), undefined, bad);
    }
  });
});
