import type { EngineClient, ProcessTable } from '../../../../../core/engine/engineClient.ts';
import { engineErrorKind } from '../../../../host/describeError.ts';

/** The columns that people look for; an engine whose `ps` does not know them is asked for its usual ones. */
export async function readProcesses(
  client: Pick<EngineClient, 'server' | 'containerProcesses'>,
  id: string,
  signal: AbortSignal,
): Promise<ProcessTable> {
  const columns = 'pid,user,pcpu,etime,args';
  const psArguments = client.server.product === 'podman' ? columns : `-eo ${columns}`;
  try {
    return await client.containerProcesses(id, { psArguments, signal });
  } catch (error) {
    const kind = engineErrorKind(error);
    if (kind !== 'engineFault' && kind !== 'rejected') throw error;
    return client.containerProcesses(id, { signal });
  }
}
