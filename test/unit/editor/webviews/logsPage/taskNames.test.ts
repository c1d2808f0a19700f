import assert from 'node:assert/strict';
import type { Services } from '../../../../../src/editor/host/services.ts';
import { createTaskNames } from '../../../../../src/editor/webviews/logsPage/taskNames.ts';
import { swarmNode, swarmTask } from '../../views/swarm/swarmRecords.ts';

describe('names of tasks in a log', () => {
  it('say number and node, are asked for once, and stay when another task takes the place', async () => {
    let asked = 0;
    const client = {
      listTasks: () => {
        asked += 1;
        return Promise.resolve([swarmTask('t1'), swarmTask('t2'), swarmTask('t3', { slot: 2 })]);
      },
      listNodes: () => Promise.resolve([swarmNode('one')]),
    };
    const engine = { client: () => Promise.resolve(client) } as unknown as Services['engine'];
    const names = createTaskNames(engine, 'shop');
    await names.learn('shop_web', ['t1', 't1']);
    await names.learn('shop_web', ['t2']);
    assert.equal(asked, 1);
    assert.equal(names.of('shop_web', 't1'), 'web.1@one');
    assert.equal(names.of('shop_web', 't3'), 'web.2@one');
    assert.deepEqual(names.tasksOf('web.1@one'), ['t1', 't2']);
    assert.deepEqual(await names.present('shop_web'), ['web.1@one', 'web.1@one', 'web.2@one']);
    // A task that the swarm has forgotten is asked for once, and called by its id.
    await names.learn('shop_web', ['gone']);
    await names.learn('shop_web', ['gone']);
    assert.equal(asked, 3);
    assert.equal(names.of('shop_web', 'gone'), 'web gone');
    assert.equal(names.of('shop_web', ''), 'web');
  });
});
