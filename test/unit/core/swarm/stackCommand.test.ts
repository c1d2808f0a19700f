import assert from 'node:assert/strict';
import { isStackName, stackDeployArguments } from '../../../../src/core/swarm/stackCommand.ts';

describe('stack deploy as a command', () => {
  it('names the files in their order, and the stack last', () => {
    const args = stackDeployArguments({ name: 'shop', files: ['a b.yaml', '-x.yaml'] });
    assert.deepEqual(args, [
      ...['stack', 'deploy', '--compose-file', 'a b.yaml', '--compose-file', '-x.yaml'],
      ...['--', 'shop'],
    ]);
  });

  it('says what was chosen and nothing else', () => {
    const choices = { withRegistryAuth: true, prune: true, wait: true };
    const args = stackDeployArguments({ name: 'shop', files: ['c.yaml'], ...choices });
    assert.deepEqual(args.slice(4), [
      ...['--with-registry-auth', '--prune', '--detach=false', '--', 'shop'],
    ]);
    const refused = { withRegistryAuth: false, prune: false, wait: false };
    assert.deepEqual(
      stackDeployArguments({ name: 'shop', files: ['c.yaml'], ...refused }),
      stackDeployArguments({ name: 'shop', files: ['c.yaml'] }),
    );
  });

  it('knows what can be the name of a stack', () => {
    for (const name of ['shop', 'Shop_2', 'a', 'a.b-c']) assert.ok(isStackName(name), name);
    for (const name of ['', '-shop', 'shop-', 'a b', 'ä', 'a/b', 'a'.repeat(64)])
      assert.ok(!isStackName(name), name);
  });
});
