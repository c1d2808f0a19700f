import assert from 'node:assert/strict';
import { changeObject } from '../../../../../../src/core/engine/client/swarm/changeObject.ts';
import type { SwarmConnection } from '../../../../../../src/core/engine/client/swarm/swarmConnection.ts';
import { toSwarmError } from '../../../../../../src/core/engine/client/swarm/toSwarmError.ts';
import type { EngineRequest } from '../../../../../../src/core/engine/client/engineConnection.ts';
import { EngineError } from '../../../../../../src/core/engine/engineError.ts';

const outOfSequence = 'rpc error: code = Unknown desc = update out of sequence';

/** A swarm where somebody else is faster so many times. */
function busySwarm(losses: number): { connection: SwarmConnection; sent: EngineRequest[] } {
  let version = 7;
  const sent: EngineRequest[] = [];
  const answer = (request: EngineRequest): unknown => {
    if (request.method === 'GET') {
      return { ID: 'x1', Version: { Index: version }, Spec: { Role: 'worker' } };
    }
    sent.push(request);
    if (sent.length > losses) return { Warnings: null };
    version += 1;
    throw toSwarmError(new EngineError('engineFault', outOfSequence, { status: 500 }));
  };
  const json = (request: EngineRequest): Promise<unknown> =>
    new Promise((resolve) => {
      resolve(answer(request));
    });
  return { connection: { json } as Partial<SwarmConnection> as SwarmConnection, sent };
}

const change = {
  kind: 'node',
  id: 'name',
  spec: (now: { readonly ID: string; readonly Spec?: object }) => ({ ...now.Spec, Pace: 1 }),
} as const;

describe('a change of an object that others change too', () => {
  it('is made again on what is there now', async () => {
    const { connection, sent } = busySwarm(2);
    await changeObject(connection, change);
    assert.deepEqual(
      sent.map(({ query }) => query?.['version']),
      [7, 8, 9],
    );
    assert.equal(sent[0]?.path, '/nodes/x1/update');
    assert.deepEqual(sent[2]?.body, { Role: 'worker', Pace: 1 });
  });

  it('is given up as a conflict', async () => {
    const { connection, sent } = busySwarm(3);
    await assert.rejects(
      changeObject(connection, change),
      (error) => error instanceof EngineError && error.kind === 'conflict',
    );
    assert.equal(sent.length, 3);
  });
});

describe('the words of a swarm', () => {
  const kindOf = (message: string, status: number | undefined) => {
    const error = new EngineError('engineFault', message, status === undefined ? {} : { status });
    return (toSwarmError(error) as EngineError).kind;
  };

  it('say what stands between the engine and an answer', () => {
    const use = 'connect this node to swarm and try again.';
    const outside = `This node is not a swarm manager. Use "docker swarm init" or "docker swarm join" to ${use}`;
    assert.equal(kindOf(outside, 503), 'noSwarm');
    const worker =
      "This node is not a swarm manager. Worker nodes can't be used to view or modify cluster state. Please run this command on a manager node or promote the current node to a manager.";
    assert.equal(kindOf(worker, 503), 'notManager');
    const locked =
      'Swarm is encrypted and needs to be unlocked before it can be used. Please use "docker swarm unlock" to unlock it.';
    assert.equal(kindOf(locked, 503), 'swarmLocked');
    assert.equal(kindOf(outOfSequence, 500), 'conflict');
    assert.equal(kindOf('service does not have a previous spec', 500), 'rejected');
  });

  it('leave other failures, and those of the connection, as they are', () => {
    assert.equal(kindOf('rpc error: code = Unknown desc = something', 500), 'engineFault');
    assert.equal(kindOf(outOfSequence, undefined), 'engineFault');
    const other = new Error('x');
    assert.equal(toSwarmError(other), other);
  });
});
