import { stackLabel } from '../../../model/swarm/groupStacks.ts';
import type { StackContents, StackItem, SwarmCalls } from '../../calls/swarmCalls.ts';
import type { CallOptions, InspectKind } from '../../engineClient.ts';
import { EngineError } from '../../engineError.ts';
import { objectPath } from '../objectPath.ts';
import type { SwarmConnection } from './swarmConnection.ts';

/** In the order of removal: nothing goes while something uses it. */
const KINDS = [
  { kind: 'service', part: 'services', path: '/services' },
  { kind: 'secret', part: 'secrets', path: '/secrets' },
  { kind: 'config', part: 'configs', path: '/configs' },
  { kind: 'network', part: 'networks', path: '/networks' },
] as const satisfies readonly { kind: InspectKind; part: keyof StackContents; path: string }[];

type Kind = (typeof KINDS)[number];

export function createStackCalls(
  connection: SwarmConnection,
): Pick<SwarmCalls, 'stackContents' | 'removeStack'> {
  const stackContents = async (name: string, options?: CallOptions): Promise<StackContents> => {
    const query = { filters: { label: [`${stackLabel}=${name}`] } };
    const lists = await Promise.all(
      KINDS.map(async ({ part, path }) => {
        const objects = await connection.list<ApiNamed>({ path, query }, options);
        return [part, objects.map(toStackItem)] as const;
      }),
    );
    return { services: [], secrets: [], configs: [], networks: [], ...Object.fromEntries(lists) };
  };
  /** True when it is gone by us; false when it was gone already. */
  const remove = async ({ kind }: Kind, id: string, options?: CallOptions): Promise<boolean> => {
    try {
      await connection.json({ method: 'DELETE', path: objectPath(kind, id) }, options);
      return true;
    } catch (error) {
      if (error instanceof EngineError && error.kind === 'gone') return false;
      throw error;
    }
  };
  return {
    stackContents,
    removeStack: async (name, options) => {
      const contents = await stackContents(name, options);
      const removed: Record<keyof StackContents, StackItem[]> = {
        ...{ services: [], secrets: [], configs: [], networks: [] },
      };
      const failures: unknown[] = [];
      for (const kind of KINDS) {
        for (const item of contents[kind.part]) {
          options?.signal?.throwIfAborted();
          try {
            if (await remove(kind, item.id, options)) removed[kind.part].push(item);
          } catch (error) {
            failures.push(error);
          }
        }
      }
      if (failures.length > 0) throw failures[0];
      return removed;
    },
  };
}

interface ApiNamed {
  readonly ID?: string;
  /** Of a network. */
  readonly Id?: string;
  readonly Name?: string;
  readonly Spec?: { readonly Name?: string };
}

function toStackItem({ ID, Id, Name, Spec }: ApiNamed): StackItem {
  const id = ID ?? Id ?? '';
  return { id, name: Spec?.Name ?? Name ?? id };
}
