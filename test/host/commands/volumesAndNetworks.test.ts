import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { docker } from '../../support/hostDocker.ts';
import { UserAnswers } from '../../support/userAnswers.ts';

const run = (id: string, ...args: readonly unknown[]) =>
  vscode.commands.executeCommand(`stevedore.${id}`, ...args);

describe('volume and network commands', () => {
  let answers: UserAnswers;

  function answer(...given: ConstructorParameters<typeof UserAnswers>): void {
    answers.dispose();
    answers = new UserAnswers(...given);
  }

  beforeEach(() => {
    answers = new UserAnswers();
  });
  afterEach(async () => {
    answers.dispose();
    await docker('rm', '-f', 'cmd-user').catch(() => '');
    await docker('volume', 'rm', '-f', 'cmd-volume', 'cmd-other').catch(() => '');
    await docker('network', 'rm', 'cmd-network').catch(() => '');
  });

  it('create a volume by name', async () => {
    answer('cmd-volume');
    await run('volume.create');
    assert.match(await docker('volume', 'ls', '-q'), /^cmd-volume$/m);
  });

  it('remove a volume only after a yes', async () => {
    await docker('volume', 'create', 'cmd-volume');
    answer(undefined);
    await run('volume.remove', 'cmd-volume');
    assert.match(await docker('volume', 'ls', '-q'), /^cmd-volume$/m);
    assert.equal(answers.messages[0]?.text, 'Remove the volume "cmd-volume" and its data?');
    answer('Remove');
    await run('volume.remove', 'cmd-volume');
    assert.doesNotMatch(await docker('volume', 'ls', '-q'), /^cmd-volume$/m);
  });

  it('keep a volume that a container uses, naming the container, and remove the rest', async () => {
    await docker('volume', 'create', 'cmd-other');
    await docker('create', '--name', 'cmd-user', '-v', 'cmd-volume:/data', 'busybox:1.35');
    await run('volume.remove', 'cmd-volume');
    assert.deepEqual(answers.messages[0]?.buttons, []);
    assert.match(answers.messages[0].detail ?? '', /cmd-volume: used by cmd-user/);
    answer('Remove');
    const row = { kind: 'volumeGroup', id: 'g', volumeNames: ['cmd-volume', 'cmd-other'] };
    await run('volume.remove', { row });
    assert.match(answers.messages[0].text, /"cmd-other"/);
    const left = await docker('volume', 'ls', '-q');
    assert.match(left, /^cmd-volume$/m);
    assert.doesNotMatch(left, /^cmd-other$/m);
  });

  it('prune volumes by scope, and say what was freed', async () => {
    await docker('volume', 'create', 'cmd-volume');
    await docker(
      ...['run', '--rm', '-v', 'cmd-volume:/data', 'busybox:1.35'],
      ...['sh', '-c', 'head -c 200000 /dev/zero > /data/big'],
    );
    answer('All unused volumes', 'Prune');
    await run('volume.prune');
    const [asked, done] = answers.messages;
    assert.match(asked?.detail ?? '', /• cmd-volume \(200 kB\)/);
    assert.match(done?.text ?? '', /^Removed \d+ volumes?\. Freed 20\d(?:\.\d+)? kB\.$/);
    assert.doesNotMatch(await docker('volume', 'ls', '-q'), /^cmd-volume$/m);
  });

  it('create a network with all that is set about it', async () => {
    answer(
      ...['cmd-network', 'bridge', 'Subnet', '10.199.7.0/24', 'Gateway', '10.199.7.9'],
      ...['Address Range', '10.199.7.128/25', 'Internal', 'Labels', 'team=shop', 'Create'],
    );
    await run('network.create');
    const [made] = JSON.parse(await docker('network', 'inspect', 'cmd-network')) as [
      { Internal: boolean; Labels: object; IPAM: { Config: readonly object[] } },
    ];
    assert.deepEqual(made.IPAM.Config, [
      { Subnet: '10.199.7.0/24', IPRange: '10.199.7.128/25', Gateway: '10.199.7.9' },
    ]);
    assert.equal(made.Internal, true);
    assert.deepEqual(made.Labels, { team: 'shop' });
    assert.ok(!answers.offered.flat().includes('Parent Interface'));
  });

  it('connect a container under another name at a fixed address, and disconnect it', async () => {
    const network = await docker('network', 'create', '--subnet', '10.199.6.0/24', 'cmd-network');
    const container = await docker(
      'run',
      '-d',
      '--name',
      'cmd-user',
      'busybox:1.35',
      'sleep',
      '600',
    );
    answer('db, store', '10.199.6.77');
    await run('network.connect', { container, network });
    const [found] = JSON.parse(await docker('inspect', 'cmd-user')) as [
      {
        NetworkSettings: {
          Networks: Record<string, { IPAddress: string; Aliases: readonly string[] }>;
        };
      },
    ];
    const joined = found.NetworkSettings.Networks['cmd-network'];
    assert.equal(joined?.IPAddress, '10.199.6.77');
    assert.ok(['db', 'store'].every((name) => joined.Aliases.includes(name)));
    answer('cmd-network', undefined);
    await run('network.disconnect', { container });
    assert.deepEqual(answers.offered[0]?.toSorted(), ['bridge', 'cmd-network']);
    assert.match(answers.messages[0]?.text ?? '', /"cmd-user" from the network "cmd-network"/);
    answer('cmd-network', 'Disconnect');
    await run('network.disconnect', { container });
    const format = '{{range $name, $_ := .NetworkSettings.Networks}}{{$name}} {{end}}';
    assert.equal(await docker('inspect', '--format', format, 'cmd-user'), 'bridge');
  });

  it('keep a network with running containers, and name those that would miss it', async () => {
    const id = await docker('network', 'create', '--subnet', '10.199.8.0/24', 'cmd-network');
    await docker(
      'run',
      '-d',
      '--name',
      'cmd-user',
      '--network',
      'cmd-network',
      'busybox:1.35',
      'sleep',
      '600',
    );
    await run('network.remove', id);
    const [kept] = answers.messages;
    assert.match(kept?.detail ?? '', /cmd-network: used by cmd-user/);
    assert.deepEqual(kept?.buttons, []);
    await docker('stop', '-t', '0', 'cmd-user');
    answer('Remove');
    await run('network.remove', id);
    assert.match(answers.messages[0]?.detail ?? '', /cannot start without it: cmd-user\./);
    assert.doesNotMatch(await docker('network', 'ls'), /cmd-network/);
  });

  it('leave what belongs to the engine', async () => {
    const id = await docker('network', 'inspect', '--format', '{{.Id}}', 'bridge');
    await run('network.remove', id);
    const [shown] = answers.messages;
    assert.match(shown?.detail ?? '', /Part of the engine, stays: bridge\./);
    assert.deepEqual(shown?.buttons, []);
  });

  it('open the network map in a tab of its own, once', async () => {
    await run('network.showMap');
    await run('network.showMap');
    const tabs = vscode.window.tabGroups.all
      .flatMap(({ tabs: all }) => all)
      .filter(({ input }) => input instanceof vscode.TabInputCustom)
      .map(({ input }) => (input as vscode.TabInputCustom).viewType);
    assert.deepEqual(tabs, ['stevedore.networkMap']);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});
