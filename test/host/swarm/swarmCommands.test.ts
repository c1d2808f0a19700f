import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../../support/hostDocker.ts';
import { UserAnswers } from '../../support/userAnswers.ts';
import { ComposeFolder } from '../compose/composeFolder.ts';
import { SwarmEngine } from './swarmEngine.ts';

/** On the host's network: kernels of test machines may have no overlay networks. */
const file = (image: string): string => `services:
  web:
    image: ${image}
    command: sh -c 'while true; do echo line of the web; sleep 1; done'
    init: true
    networks: [outside]
    deploy: { replicas: 2 }
  all:
    image: ${image}
    command: sleep 600
    init: true
    networks: [outside]
    deploy: { mode: global }
networks:
  outside: { external: true, name: host }
`;

const run = (id: string, ...args: readonly unknown[]) =>
  vscode.commands.executeCommand(`stevedore.${id}`, ...args);

describe('a swarm by command', () => {
  const folder = new ComposeFolder('Swarm Shop');
  let engine: SwarmEngine;
  let answers: UserAnswers;

  function answer(...given: ConstructorParameters<typeof UserAnswers>): void {
    answers.dispose();
    answers = new UserAnswers(...given);
  }

  before(async () => {
    engine = await SwarmEngine.start();
  });
  after(async () => {
    answers = new UserAnswers('Automatic');
    await run('engine.choose');
    answers.dispose();
    await engine.docker('swarm', 'leave', '--force').catch(() => '');
    await engine.stop();
    await folder.remove();
  });
  beforeEach(() => {
    answers = new UserAnswers();
  });
  afterEach(async () => {
    answers.dispose();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const terminal of vscode.window.terminals) terminal.dispose();
  });

  const said = (): string => answers.messages.at(-1)?.text ?? '';
  const swarmState = (): Promise<string> =>
    engine.docker('info', '--format', '{{.Swarm.LocalNodeState}}');
  const counts = (name: string, wanted: string): Promise<string> =>
    until(
      `${wanted} of ${name}`,
      () => engine.counts(name),
      (found) => found === wanted,
    );
  const node = (format: string): Promise<string> =>
    engine.docker('node', 'inspect', '--format', format, 'self');

  async function deploy(image: string): Promise<void> {
    const uri = await folder.write('compose.yaml', file(image));
    const ended = new Promise<number | undefined>((resolve) => {
      const listener = vscode.tasks.onDidEndTaskProcess(({ exitCode, execution }) => {
        if (execution.task.definition.type !== 'stevedore-stack') return;
        listener.dispose();
        resolve(exitCode);
      });
    });
    answer('as suggested', []);
    await run('stack.deploy', uri);
    assert.equal(await ended, 0);
    assert.equal(answers.questions[0]?.value, 'swarm-shop');
  }

  it('says that there is none before anything is deployed, and starts one', async () => {
    await run('stack.deploy', vscode.Uri.file('/nowhere/compose.yaml'));
    assert.match(said(), /the engine is in none/);
    assert.deepEqual(answers.messages.at(-1)?.buttons, ['Start a Swarm…']);
    answer('127.0.0.1', undefined);
    // As from a row of the view of engines.
    await run('swarm.init', {
      engineRow: { kind: 'engineUsage', contextName: SwarmEngine.context },
    });
    assert.match(answers.messages[0]?.detail ?? '', /port 2377/);
    assert.equal(await swarmState(), 'inactive');
    answer('127.0.0.1', 'Start the Swarm');
    await run('swarm.init');
    assert.equal(await swarmState(), 'active');
    answer();
    await run('swarm.init');
    assert.match(said(), /part of a swarm already/);
  });

  it('puts the command for others on the clipboard, and its token nowhere else', async () => {
    answer('As a worker');
    await run('swarm.joinCommand');
    const command = await vscode.env.clipboard.readText();
    const token = await engine.docker('swarm', 'join-token', '-q', 'worker');
    assert.equal(command, `docker swarm join --token ${token} 127.0.0.1:2377`);
    assert.ok(!JSON.stringify([answers.messages, answers.questions]).includes(token));
  });

  it('deploys a compose file under the name of its folder', async () => {
    await deploy('busybox:1.35');
    await counts('swarm-shop_web', '2/2');
    await counts('swarm-shop_all', '1/1');
  });

  it('scales a service, and tells why another has no number', async () => {
    answer('3');
    await run('service.scale', 'swarm-shop_web');
    assert.match(answers.questions[0]?.title ?? '', /Now it is 2/);
    await counts('swarm-shop_web', '3/3');
    answer('1', undefined);
    await run('service.scale', 'swarm-shop_web');
    assert.match(answers.messages[0]?.detail ?? '', /Tasks that end: 2/);
    assert.equal(await engine.service('swarm-shop_web', '{{.Spec.Mode.Replicated.Replicas}}'), '3');
    answer();
    await run('service.scale', 'swarm-shop_all');
    assert.match(said(), /runs once on every node/);
  });

  it('gives a service another image, and takes it back', async () => {
    const image = '{{.Spec.TaskTemplate.ContainerSpec.Image}}';
    await engine.docker('tag', 'busybox:1.35', 'busybox:other');
    let isOver = false;
    const update = run('service.updateImage', 'swarm-shop_all').then(() => (isOver = true));
    await until(
      'the tag of the same repository is chosen',
      async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return isOver;
      },
      (over) => over,
    );
    await update;
    assert.equal(await engine.service('swarm-shop_all', image), 'busybox:other');

    answer('Roll Back');
    await run('service.rollBack', 'swarm-shop_all');
    assert.match(
      answers.messages[0]?.detail ?? '',
      /Image: from busybox:other back to busybox:1\.35/,
    );
    assert.equal(await engine.service('swarm-shop_all', image), 'busybox:1.35');
  });

  it('restarts a service with new tasks', async () => {
    const force = '{{.Spec.TaskTemplate.ForceUpdate}}';
    const before = Number(await engine.service('swarm-shop_web', force));
    await run('service.restart', 'swarm-shop_web');
    assert.equal(Number(await engine.service('swarm-shop_web', force)), before + 1);
  });

  it('shows the JSON of a service, and copies names', async () => {
    const id = await engine.service('swarm-shop_web', '{{.ID}}');
    const row = {
      kind: 'swarmService',
      id: `service/${id}`,
      service: { id, name: 'swarm-shop_web' },
    };
    await run('swarm.inspect', { row });
    const text = vscode.window.activeTextEditor?.document.getText() ?? '{}';
    assert.equal((JSON.parse(text) as { readonly ID: string }).ID, id);
    await run('swarm.copyName', { row });
    assert.equal(await vscode.env.clipboard.readText(), 'swarm-shop_web');
    await run('swarm.copyId', { row });
    assert.equal(await vscode.env.clipboard.readText(), id);
  });

  it('opens the logs of a stack and of a service in tabs of their own', async () => {
    await run('service.logs', { row: { kind: 'swarmStack', id: 's', name: 'swarm-shop' } });
    await run('service.logs', 'swarm-shop_web');
    const labels = vscode.window.tabGroups.all.flatMap(({ tabs }) =>
      tabs.map(({ label }) => label),
    );
    assert.deepEqual(labels, ['swarm-shop', 'swarm-shop_web']);
  });

  it('drains a node after telling what moves, pauses it and activates it again', async () => {
    const availability = '{{.Spec.Availability}}';
    const name = await node('{{.Description.Hostname}}');
    answer(undefined);
    await run('node.drain', name);
    assert.match(answers.messages[0]?.detail ?? '', /No other node takes them/);
    assert.match(answers.messages[0]?.detail ?? '', /swarm-shop_web/);
    assert.equal(await node(availability), 'active');
    answer('Drain');
    await run('node.drain', name);
    assert.equal(await node(availability), 'drain');
    await run('node.pause', name);
    assert.equal(await node(availability), 'pause');
    await run('node.activate', name);
    assert.equal(await node(availability), 'active');
    await counts('swarm-shop_web', '3/3');
  });

  it('keeps the last manager a manager, and in the swarm', async () => {
    const name = await node('{{.Description.Hostname}}');
    await run('node.demote', name);
    assert.match(said(), /needs a manager/);
    await run('node.remove', name);
    assert.match(said(), /demote them first/);
    assert.equal(await node('{{.Spec.Role}}'), 'manager');
  });

  it('removes a service, and all of a stack, by name', async () => {
    answer('Remove');
    await run('service.remove', 'swarm-shop_all');
    assert.match(answers.messages[0]?.detail ?? '', /Deploying the stack swarm-shop makes it anew/);
    assert.equal(await engine.counts('swarm-shop_all'), '');
    answer('Remove');
    await run('stack.remove', 'swarm-shop');
    assert.equal(answers.messages[0]?.text, 'Remove the stack "swarm-shop"?');
    assert.match(answers.messages[0].detail ?? '', /Services: swarm-shop_web/);
    assert.equal(await engine.counts('swarm-shop'), '');
  });

  it('leaves, after telling that this is the end of it', async () => {
    answer('Leave');
    await run('swarm.leave');
    assert.equal(answers.messages[0]?.text, 'Leave the swarm, and end it?');
    assert.equal(await swarmState(), 'inactive');
    answer();
    await run('swarm.leave');
    assert.match(said(), /in no swarm/);
  });
});
