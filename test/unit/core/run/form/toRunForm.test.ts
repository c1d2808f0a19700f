import assert from 'node:assert/strict';
import type { RunOptions } from '../../../../../src/core/model/runOptions.ts';
import { applyForm } from '../../../../../src/core/run/form/applyForm.ts';
import { checkForm } from '../../../../../src/core/run/form/checkForm.ts';
import { parseSize, sizeText } from '../../../../../src/core/run/form/parseSize.ts';
import { toRunForm } from '../../../../../src/core/run/form/toRunForm.ts';

const run: RunOptions = {
  image: 'web:1',
  name: 'web',
  command: ['serve', "it's", ''],
  entrypoint: ['/entry point'],
  tty: true,
  init: true,
  ports: [
    { containerPort: 80, protocol: 'tcp', hostIp: '::1', hostPort: 8080 },
    { containerPort: 53, protocol: 'udp' },
    { containerPort: 54, protocol: 'tcp', hostIp: '127.0.0.1' },
  ],
  environment: [{ name: 'A', value: 'b=c' }],
  mounts: [
    { kind: 'bind', source: '/a', target: '/a', readOnly: true },
    { kind: 'volume', target: '/v', readOnly: false },
    { kind: 'tmpfs', target: '/t', readOnly: false, options: 'size=1m' },
  ],
  network: { kind: 'custom', name: 'back', aliases: ['db', 'store'], ipv4: '10.1.0.9' },
  restart: { name: 'on-failure', maximumRetries: 2 },
  memoryBytes: 100_000_000,
  cpus: 0.25,
  pids: 9,
  user: '1000:1000',
  workingDirectory: '/w',
  hostname: 'h',
};
const facts = {
  containers: [],
  networks: [{ name: 'back', subnets: [{ subnet: '10.1.0.0/16' }] }],
  volumes: [],
};

describe('toRunForm', () => {
  it('makes a form that says the same', () => {
    const { options, problems } = checkForm('web:1', toRunForm(run), facts);
    assert.deepEqual(problems, []);
    assert.deepEqual(options, run);
    const others: readonly RunOptions['network'][] = [
      { kind: 'host' },
      { kind: 'none' },
      { kind: 'container', container: 'web' },
      undefined,
    ];
    for (const network of others) {
      const { network: read } = checkForm(
        'x',
        toRunForm({ image: 'x', ...(network && { network }) }),
        {
          ...facts,
          containers: [{ id: 'i', name: 'web', state: 'running' }],
        },
      ).options;
      assert.deepEqual(read, network);
    }
  });

  it('leaves options alone that have no field', () => {
    const before: RunOptions = { ...run, labels: { a: 'b' }, shmBytes: 1, memoryBytes: 5 };
    const after = applyForm(before, { image: 'web:1', cpus: 2 });
    assert.deepEqual(after, { image: 'web:1', cpus: 2, labels: { a: 'b' }, shmBytes: 1 });
  });
});

describe('parseSize', () => {
  it('reads sizes as the docker CLI does, and writes them shortly', () => {
    const sizes = {
      '512m': 512 << 20,
      '1.5g': 1.5 * 1024 ** 3,
      '64 MiB': 64 << 20,
      '7': 7,
      '3kb': 3072,
    };
    for (const [text, bytes] of Object.entries(sizes)) assert.equal(parseSize(text), bytes, text);
    for (const text of ['', 'm', '-1m', '1x', '1 2'])
      assert.equal(parseSize(text), undefined, text);
    assert.deepEqual(
      [sizeText(64 << 20), sizeText(2 ** 40), sizeText(100_000_001)],
      ['64m', '1t', '100000001b'],
    );
  });
});
