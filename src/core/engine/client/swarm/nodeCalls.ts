import type { SwarmCalls } from '../../calls/swarmCalls.ts';
import type { CallOptions } from '../../engineClient.ts';
import { toNodeRecord } from '../../records/toNodeRecord.ts';
import type { ApiNode } from '../../wire/apiSwarm.ts';
import { objectPath } from '../objectPath.ts';
import { changeObject } from './changeObject.ts';
import type { SwarmConnection } from './swarmConnection.ts';

type NodeCalls = Pick<
  SwarmCalls,
  'listNodes' | 'setNodeAvailability' | 'setNodeRole' | 'removeNode'
>;

export function createNodeCalls(connection: SwarmConnection): NodeCalls {
  const change = async (id: string, fields: object, options?: CallOptions): Promise<void> => {
    const spec = (node: ApiNode): object => ({ ...node.Spec, ...fields });
    await changeObject<ApiNode>(connection, { kind: 'node', id, spec }, options);
  };
  return {
    listNodes: async (options) =>
      (await connection.list<ApiNode>({ path: '/nodes' }, options)).map(toNodeRecord),
    setNodeAvailability: (id, availability, options) =>
      change(id, { Availability: availability }, options),
    setNodeRole: (id, role, options) => change(id, { Role: role }, options),
    removeNode: async (id, options) => {
      const query = { force: options?.force === true };
      await connection.json({ method: 'DELETE', path: objectPath('node', id), query }, options);
    },
  };
}
