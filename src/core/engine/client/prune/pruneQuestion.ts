import type { CallOptions, EngineServer } from '../../engineClient.ts';
import type { ApiContainerSummary } from '../../wire/apiContainer.ts';
import type { EngineConnection } from '../engineConnection.ts';
import { compareVersions } from '../negotiate.ts';

/** What is to be pruned where; `all` as in PruneScope. */
export interface PruneQuestion {
  readonly connection: EngineConnection;
  readonly server: EngineServer;
  readonly all: boolean;
  readonly createdBefore?: number | undefined;
  readonly labels?: readonly string[] | undefined;
  readonly options: CallOptions | undefined;
}

export async function everyContainer({
  connection,
  options,
}: PruneQuestion): Promise<readonly ApiContainerSummary[]> {
  const request = { method: 'GET', path: '/containers/json', query: { all: true } } as const;
  return ((await connection.json(request, options)) ?? []) as readonly ApiContainerSummary[];
}

/** Since this version an engine tells anonymous volumes from named ones when it prunes. */
const ANONYMOUS_API = '1.42';

export function knowsAnonymousVolumes({ server }: PruneQuestion): boolean {
  return compareVersions(server.apiVersion, ANONYMOUS_API) >= 0;
}
