import assert from 'node:assert/strict';
import type { ContainerRecord } from '../../../../src/core/model/containerRecord.ts';
import { dockerEquivalents } from '../../../../src/core/run/dockerEquivalents.ts';
import { swarmNode, swarmService } from '../../editor/views/swarm/swarmRecords.ts';

const container = (state: ContainerRecord['state']): ContainerRecord => ({
  ...{ id: 'c1', name: 'web', image: 'nginx', imageId: 'sha256:1', command: 'x', state },
  ...{ createdAt: 0, ports: [], mounts: [], networks: [], networkMode: 'bridge', labels: {} },
});
const network = (builtIn: boolean) => ({
  ...{ id: 'n', name: 'back', driver: 'bridge', scope: 'local', internal: false, builtIn },
  ...{ createdAt: 0, subnets: [], labels: {} },
});
const linesOf = (found: readonly { readonly words: readonly string[] }[]) =>
  found.map(({ words }) => words.join(' '));

describe('dockerEquivalents', () => {
  it('are those that the engine accepts in the state of the container', () => {
    const running = linesOf(dockerEquivalents.container(container('running')));
    const exited = linesOf(dockerEquivalents.container(container('exited')));
    assert.ok(running.includes('docker stop web') && !running.includes('docker start web'));
    assert.ok(running.includes('docker exec --interactive --tty web sh'));
    assert.ok(!running.includes('docker rm web') && running.includes('docker rm --force web'));
    assert.ok(exited.includes('docker start web') && exited.includes('docker rm web'));
    assert.ok(!exited.some((line) => /docker (?:stop|exec|pause|attach)/.test(line)));
    assert.deepEqual(
      linesOf(dockerEquivalents.container(container('paused'))).filter((line) =>
        /pause/.test(line),
      ),
      ['docker unpause web'],
    );
  });

  it('name an image by its tag, or by its id', () => {
    const tagged = linesOf(dockerEquivalents.image({ id: 'sha256:1', reference: 'a/b:1' }));
    assert.ok(tagged.includes('docker pull a/b:1'));
    assert.ok(tagged.includes('docker save --output a-b-1.tar a/b:1'));
    const dangling = linesOf(dockerEquivalents.image({ id: 'sha256:1' }));
    assert.ok(dangling.includes('docker rmi sha256:1'));
    assert.ok(!dangling.some((line) => /push|pull/.test(line)));
  });

  it('leave built-in networks alone', () => {
    assert.ok(
      linesOf(dockerEquivalents.network(network(false))).includes('docker network rm back'),
    );
    assert.deepEqual(linesOf(dockerEquivalents.network(network(true))), [
      'docker network inspect back',
      'docker ps --all --filter network=back',
    ]);
  });

  it('lead to the engine that is shown', () => {
    const words = dockerEquivalents.volume('data', ['docker', '--context', 'shop']);
    assert.equal(words.at(-1)?.words.join(' '), 'docker --context shop volume rm data');
  });

  it('change of a swarm only what can be changed', () => {
    const replicated = linesOf(dockerEquivalents.service(swarmService('web')));
    assert.ok(replicated.includes('docker service scale web=REPLICAS'));
    assert.ok(!replicated.includes('docker service rollback web'));
    const global = swarmService('web', { mode: 'global', hasPrevious: true });
    const lines = linesOf(dockerEquivalents.service(global));
    assert.ok(!lines.some((line) => /scale/.test(line)));
    assert.ok(lines.includes('docker service rollback web'));
    const worker = linesOf(dockerEquivalents.node(swarmNode('two', { availability: 'drain' })));
    assert.ok(worker.includes('docker node promote two') && !worker.some((l) => /demote/.test(l)));
    assert.ok(worker.includes('docker node update --availability active two'));
    assert.ok(!worker.some((line) => /drain/.test(line)));
    assert.ok(linesOf(dockerEquivalents.stack('shop')).includes('docker stack rm shop'));
  });

  it('name each action once', () => {
    const lists = [
      ...(['running', 'exited', 'paused', 'created'] as const).map((state) =>
        dockerEquivalents.container(container(state)),
      ),
      dockerEquivalents.image({ id: '1', reference: 'x' }),
      dockerEquivalents.volume('v'),
      dockerEquivalents.network(network(false)),
      dockerEquivalents.service(swarmService('web', { hasPrevious: true })),
      dockerEquivalents.node(swarmNode('one')),
      dockerEquivalents.stack('shop'),
    ];
    for (const list of lists) {
      const actions = list.map(({ action }) => action);
      assert.equal(new Set(actions).size, actions.length);
    }
  });
});
