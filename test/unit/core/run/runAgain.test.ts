import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import type { RunOptions } from '../../../../src/core/model/runOptions.ts';
import { quoteForPowerShell, quoteForSh } from '../../../../src/core/run/quoteArguments.ts';
import { toComposeService } from '../../../../src/core/run/toComposeService.ts';
import { toDockerRun } from '../../../../src/core/run/toDockerRun.ts';

const full: RunOptions = {
  image: 'host:5000/team/web:1.2',
  name: 'Web',
  command: ['serve', '--flag=$HOME', "it's"],
  entrypoint: ['/entry', 'one'],
  interactive: true,
  tty: true,
  ports: [
    { containerPort: 80, protocol: 'tcp', hostIp: '127.0.0.1', hostPort: 8080 },
    { containerPort: 53, protocol: 'udp', hostPort: 5353 },
    { containerPort: 443, protocol: 'tcp' },
    { containerPort: 81, protocol: 'tcp', hostIp: '::1' },
  ],
  environment: [{ name: 'A', value: 'b c=$d' }],
  mounts: [
    { kind: 'bind', source: '/my data', target: '/data', readOnly: true },
    { kind: 'volume', source: 'cache', target: '/cache', readOnly: false },
    { kind: 'volume', target: '/anonymous', readOnly: false },
    { kind: 'bind', source: '/a:b,"c"', target: '/colon', readOnly: true },
    { kind: 'tmpfs', target: '/tmp', readOnly: false, options: 'size=1m' },
  ],
  network: { kind: 'custom', name: 'back', aliases: ['db'], ipv4: '10.1.2.3' },
  restart: { name: 'on-failure', maximumRetries: 3 },
  memoryBytes: 64 << 20,
  cpus: 0.5,
  labels: { role: 'x "y"' },
  health: { test: ['CMD', 'curl', 'a b'], interval: 5e9, timeout: 0, startPeriod: 0, retries: 2 },
};

describe('toDockerRun', () => {
  it('writes every option in the words of the docker CLI', () => {
    assert.deepEqual(toDockerRun(full), [
      ...['docker', 'run', '-i', '-t', '--name', 'Web'],
      ...['--network', 'back', '--network-alias', 'db', '--ip', '10.1.2.3'],
      ...['--publish', '127.0.0.1:8080:80', '--publish', '5353:53/udp', '--publish', '443'],
      ...['--publish', '[::1]::81', '--env', 'A=b c=$d'],
      ...['--volume', '/my data:/data:ro', '--volume', 'cache:/cache', '--volume', '/anonymous'],
      ...['--mount', 'type=bind,"source=/a:b,""c""",target=/colon,readonly'],
      ...['--tmpfs', '/tmp:size=1m', '--label', 'role=x "y"', '--restart', 'on-failure:3'],
      ...['--memory', '67108864', '--cpus', '0.5'],
      ...['--health-cmd', "curl 'a b'", '--health-interval', '5000000000ns'],
      ...['--health-retries', '2', '--entrypoint', '/entry', 'host:5000/team/web:1.2'],
      ...['one', 'serve', '--flag=$HOME', "it's"],
    ]);
  });

  it('runs in the background unless it is interactive', () => {
    assert.deepEqual(toDockerRun({ image: 'x', autoRemove: true, network: { kind: 'host' } }), [
      ...['docker', 'run', '-d', '--rm', '--network', 'host', 'x'],
    ]);
    const shared = { image: 'x', network: { kind: 'container', container: 'y' } } as const;
    assert.ok(
      toDockerRun(shared, 'podman').join(' ').startsWith('podman run -d --network container:y'),
    );
  });
});

describe('quoting', () => {
  const words = [
    'plain',
    'a b',
    "it's",
    '$HOME `x` $(y)',
    '"double"',
    '',
    '-',
    'a;b|c&d',
    'li\nne',
    '@x',
    '‘',
  ];

  it('gives a real shell the words back', async () => {
    const script = `for word in ${quoteForSh(words)}; do printf '%s\\0' "$word"; done`;
    const { stdout } = await promisify(execFile)('sh', ['-c', script]);
    assert.deepEqual(stdout.split('\0').slice(0, -1), words);
  });

  it('doubles every quote that PowerShell takes for one', () => {
    assert.equal(
      quoteForPowerShell(words),
      `plain 'a b' 'it''s' '$HOME \`x\` $(y)' '"double"' '' '-' 'a;b|c&d' 'li\nne' '@x' '‘‘'`,
    );
    assert.equal(quoteForPowerShell(['a,b', '--name=x']), `'a,b' --name=x`);
  });
});

describe('toComposeService', () => {
  it('writes a service, dollars doubled, what is not the project’s own as external', () => {
    const file = parse(toComposeService(full)) as Record<string, Record<string, unknown>>;
    assert.deepEqual(file['volumes'], { cache: { external: true } });
    assert.deepEqual(file['networks'], { back: { external: true } });
    const service = file['services']?.['web'] as Record<string, unknown>;
    assert.deepEqual(service['command'], ['serve', '--flag=$$HOME', "it's"]);
    assert.deepEqual(service['environment'], { A: 'b c=$$d' });
    assert.deepEqual(service['ports'], ['127.0.0.1:8080:80', '5353:53/udp', '443', '[::1]::81']);
    assert.deepEqual(service['networks'], { back: { aliases: ['db'], ipv4_address: '10.1.2.3' } });
    assert.equal(service['restart'], 'on-failure:3');
    assert.deepEqual((service['volumes'] as unknown[])[0], {
      ...{ type: 'bind', source: '/my data', target: '/data', read_only: true },
    });
    assert.deepEqual(service['tmpfs'], ['/tmp:size=1m']);
    assert.deepEqual(service['healthcheck'], {
      ...{ test: ['CMD', 'curl', 'a b'], interval: '5000000000ns', retries: 2 },
    });
  });

  it('names a service after its image', () => {
    const name = (image: string) =>
      Object.keys((parse(toComposeService({ image })) as { services: object }).services)[0];
    assert.equal(name('host:5000/team/Web.App:1'), 'web-app');
    assert.equal(name(`redis@sha256:${'0'.repeat(64)}`), 'redis');
  });
});
