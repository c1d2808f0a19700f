import assert from 'node:assert/strict';
import { emptyRunForm, type RunForm } from '../../../../../src/core/model/runForm.ts';
import { checkForm } from '../../../../../src/core/run/form/checkForm.ts';
import type { FormFacts } from '../../../../../src/core/run/form/formProblem.ts';

const facts: FormFacts = {
  containers: [
    { id: 'a'.repeat(64), name: 'web', state: 'running' },
    { id: 'b'.repeat(64), name: 'old', state: 'exited' },
  ],
  networks: [
    { name: 'back', subnets: [{ subnet: '10.1.0.0/16' }, { subnet: 'fd00::/64' }] },
    { name: 'six', subnets: [{ subnet: 'fd01::/64' }] },
  ],
  volumes: ['data'],
};

const check = (form: Partial<RunForm>, more: Partial<FormFacts> = {}) =>
  checkForm('img', { ...emptyRunForm, ...form }, { ...facts, ...more });

const port = (host: string, container = '80', protocol = 'tcp') => ({ host, container, protocol });
const mount = (kind: 'bind' | 'volume' | 'tmpfs', source: string, target: string) => ({
  ...{ kind, source, target, readOnly: false },
});

/** What is typed, and the problems that are said: `field code args`. */
const table: readonly (readonly [
  what: string,
  form: Partial<RunForm>,
  problems: readonly string[],
])[] = [
  ['an empty form', {}, []],
  ['a good name', { name: 'my-web.1' }, []],
  ['a bad name', { name: '-web' }, ['name nameBad']],
  ['a name of one letter', { name: 'w' }, ['name nameBad']],
  ['a taken name', { name: 'web' }, ['name nameTaken web']],
  ['a port without the container', { ports: [port('80', '')] }, ['ports.0.container portMissing']],
  ['a port that is none', { ports: [port('80', '70000')] }, ['ports.0.container portBad']],
  ['a host port that is none', { ports: [port('0')] }, ['ports.0.host hostPortBad']],
  ['a host that is none', { ports: [port('1.2.3.400:80')] }, ['ports.0.host hostPortBad']],
  [
    'hosts of all kinds',
    { ports: [port(''), port('8080'), port('127.0.0.1:81'), port('[::1]:82'), port('127.0.0.1:')] },
    [],
  ],
  [
    'the same host port twice',
    { ports: [port('80'), port('80', '81')] },
    ['ports.1.host portTwice 80'],
  ],
  ['one port by two protocols', { ports: [port('53'), port('53', '53', 'udp')] }, []],
  [
    'blank rows',
    {
      ports: [port('', '')],
      mounts: [mount('volume', '', '')],
      environment: [{ name: '', value: '' }],
      envFiles: [' '],
    },
    [],
  ],
  [
    'ports on the host network',
    { network: 'host', ports: [port('80')] },
    ['ports portsUnusedHost'],
  ],
  ['ports without a network', { network: 'none', ports: [port('80')] }, ['ports portsUnusedNone']],
  [
    'ports and host name with a shared network',
    { network: 'container', networkContainer: 'web', ports: [port('80')], hostname: 'h' },
    ['ports portsUnusedContainer', 'hostname hostnameUnused'],
  ],
  ['no container to share with', { network: 'container' }, ['networkContainer otherMissing']],
  [
    'an unknown container',
    { network: 'container', networkContainer: 'x1' },
    ['networkContainer otherGone x1'],
  ],
  [
    'a stopped container',
    { network: 'container', networkContainer: 'old' },
    ['networkContainer otherStopped old'],
  ],
  ['a container by its short id', { network: 'container', networkContainer: 'a'.repeat(12) }, []],
  ['no network', { network: 'custom' }, ['networkName networkMissing']],
  ['an unknown network', { network: 'custom', networkName: 'x' }, ['networkName networkGone x']],
  [
    'an address and names',
    {
      network: 'custom',
      networkName: 'back',
      ipv4: '10.1.255.3',
      ipv6: 'fd00::5',
      aliases: 'db, store _x',
    },
    [],
  ],
  [
    'an address outside',
    { network: 'custom', networkName: 'back', ipv4: '10.2.0.1' },
    ['ipv4 addressOutside 10.1.0.0/16'],
  ],
  [
    'no address',
    { network: 'custom', networkName: 'back', ipv4: '10.1', ipv6: 'x' },
    ['ipv4 addressBad', 'ipv6 addressBad'],
  ],
  [
    'an address without a subnet',
    { network: 'custom', networkName: 'six', ipv4: '10.1.0.1' },
    ['ipv4 addressNeedsSubnet'],
  ],
  [
    'an alias that is none',
    { network: 'custom', networkName: 'back', aliases: 'a b!' },
    ['aliases aliasBad b!'],
  ],
  [
    'what belongs to another network',
    { aliases: 'b!', ipv4: 'x', networkName: 'x', networkContainer: 'x' },
    [],
  ],
  [
    'a variable without a name',
    { environment: [{ name: '', value: 'x' }] },
    ['environment.0.name variableNoName'],
  ],
  [
    'a variable with a blank',
    { environment: [{ name: 'A B', value: '' }] },
    ['environment.0.name variableBadName'],
  ],
  [
    'a variable twice',
    {
      environment: [
        { name: 'A', value: '1' },
        { name: 'A', value: '2' },
      ],
    },
    ['environment.1.name variableTwice A'],
  ],
  [
    'a forgotten secret',
    { environment: [{ name: 'TOKEN', value: '', forgotten: true }] },
    ['environment.0.value secretForgotten'],
  ],
  [
    'mounts of all kinds',
    {
      mounts: [
        mount('bind', '/a', '/a'),
        mount('volume', 'data', '/b'),
        mount('volume', '', '/c'),
        mount('tmpfs', 'size=1m', '/d'),
        mount('bind', 'C:\\x', '/e'),
      ],
    },
    [],
  ],
  [
    'a folder that is not absolute',
    { mounts: [mount('bind', './a', '/a')] },
    ['mounts.0.source folderNotAbsolute'],
  ],
  ['no folder', { mounts: [mount('bind', '', '/a')] }, ['mounts.0.source folderMissing']],
  ['no target', { mounts: [mount('volume', 'data', '')] }, ['mounts.0.target targetMissing']],
  [
    'a target that is not absolute',
    { mounts: [mount('volume', 'data', 'a')] },
    ['mounts.0.target targetNotAbsolute'],
  ],
  [
    'the root as target',
    { mounts: [mount('volume', 'data', '/')] },
    ['mounts.0.target targetRoot'],
  ],
  [
    'a target twice',
    { mounts: [mount('volume', 'data', '/a'), mount('bind', '/x', '/a/')] },
    ['mounts.1.target targetTwice /a/'],
  ],
  [
    'a bad and a new volume',
    { mounts: [mount('volume', 'a/b', '/a'), mount('volume', 'fresh', '/b')] },
    ['mounts.0.source volumeBad', 'mounts.1.source volumeNew fresh'],
  ],
  ['restart and removal', { restart: 'always', autoRemove: true }, ['restart restartWithRemove']],
  ['attempts', { restart: 'on-failure', retries: 'x' }, ['retries retriesBad']],
  ['attempts of another policy', { restart: 'always', retries: 'x' }, []],
  ['limits', { memory: '1.5g', cpus: '.5', pids: '-1' }, []],
  [
    'limits that are none',
    { memory: '5 apples', cpus: '0', pids: '0' },
    ['memory memoryBad', 'cpus cpusBad', 'pids pidsBad'],
  ],
  ['too little memory', { memory: '4m' }, ['memory memoryTooSmall']],
  ['users', { user: 'app:1000' }, []],
  ['a bad user', { user: 'a:b:c' }, ['user userBad']],
  [
    'a bad host name, folder, platform',
    { hostname: 'a b', workingDirectory: 'x', platform: 'arm' },
    ['hostname hostnameBad', 'workingDirectory directoryNotAbsolute', 'platform platformBad'],
  ],
  ['an open quote', { command: "sh -c 'x" }, ['command quoteOpen']],
  ['a last backslash', { entrypoint: 'a \\' }, ['entrypoint backslashLast']],
  ['shell syntax', { command: 'echo $HOME | cat' }, ['command shellSyntax $']],
  ['quoted shell syntax', { command: "sh -c 'echo $HOME | cat'" }, []],
];

describe('checkForm', () => {
  for (const [what, form, expected] of table) {
    it(`says of ${what}: ${expected.join('; ') || 'nothing'}`, () => {
      const said = check(form).problems.map(({ field, code, args }) =>
        [field, code, ...args].join(' '),
      );
      assert.deepEqual(said, expected);
    });
  }

  it('warns of what is left out or made, and stops only at what cannot be run', () => {
    const warnings = check({
      network: 'host',
      ports: [port('80')],
      mounts: [mount('volume', 'fresh', '/a')],
      command: 'echo *',
    }).problems;
    assert.deepEqual(new Set(warnings.map(({ severity }) => severity)), new Set(['warning']));
    assert.equal(check({ name: 'web' }).problems[0]?.severity, 'error');
  });

  it('makes the options of a good form, and nothing of empty fields', () => {
    assert.deepEqual(check({}).options, { image: 'img' });
    const { options } = check({
      ...{ name: ' one ', command: '["a b","c"]', entrypoint: "sh -c 'x y'", interactive: true },
      ports: [port('127.0.0.1:8080'), port('', '53', 'udp')],
      environment: [{ name: 'A', value: ' b ' }],
      envFiles: ['/x.env'],
      mounts: [mount('tmpfs', 'size=1m', '/t'), mount('volume', '', '/v')],
      ...{ network: 'custom', networkName: 'back', aliases: 'db,x', ipv4: '10.1.0.9' },
      ...{ restart: 'on-failure', retries: '3', memory: '64m', cpus: '0.5', pids: '20' },
      ...{ user: '1:2', workingDirectory: '/w', platform: 'linux/arm64', hostname: 'h' },
    });
    assert.deepEqual(options, {
      ...{ image: 'img', name: 'one', command: ['a b', 'c'], entrypoint: ['sh', '-c', 'x y'] },
      interactive: true,
      ports: [
        { containerPort: 80, protocol: 'tcp', hostIp: '127.0.0.1', hostPort: 8080 },
        { containerPort: 53, protocol: 'udp' },
      ],
      environment: [{ name: 'A', value: ' b ' }],
      envFiles: ['/x.env'],
      mounts: [
        { kind: 'tmpfs', target: '/t', readOnly: false, options: 'size=1m' },
        { kind: 'volume', target: '/v', readOnly: false },
      ],
      network: { kind: 'custom', name: 'back', aliases: ['db', 'x'], ipv4: '10.1.0.9' },
      restart: { name: 'on-failure', maximumRetries: 3 },
      ...{ memoryBytes: 64 << 20, cpus: 0.5, pids: 20, user: '1:2', workingDirectory: '/w' },
      ...{ platform: 'linux/arm64', hostname: 'h' },
    });
  });

  it('lets a container keep its own name, and not share a network with itself', () => {
    const replaces = { replaces: 'a'.repeat(64) };
    assert.deepEqual(check({ name: 'web' }, replaces).problems, []);
    const shared = check({ network: 'container', networkContainer: 'web' }, replaces);
    assert.equal(shared.problems[0]?.code, 'otherGone');
  });
});
