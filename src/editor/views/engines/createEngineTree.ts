import type { ContextChoice } from '../../../core/engine/endpoint/listContexts.ts';
import { describeError } from '../../host/describeError.ts';
import { isProduction } from '../../host/productionMark.ts';
import type { Services } from '../../host/services.ts';
import { withContext } from '../../host/withContext.ts';
import { probeEngines } from './engineProbe.ts';
import { contextOf, type EngineNode, type EngineReach, type EngineRow } from './engineRow.ts';
import { infoRows, usageItemRows, usageRows, warningRows } from './engineRows.ts';

export interface EngineTree {
  children(node: EngineNode | undefined): Promise<readonly EngineNode[]>;
  /** Reads the contexts and asks the engines anew. */
  refresh(): void;
  /** Measures the disk of an engine anew, when someone looks at it. */
  forgetUsage(contextName: string): void;
  /** The contexts or the choice among them changed: nobody is asked anew. */
  redraw(): void;
  /** Ends every question under way. */
  stop(): void;
}

const INFO_DEADLINE_MS = 15_000;

/** The rows of the Engines view. Engines are asked when somebody looks: whether they answer, and what their rows open to. */
export function createEngineTree(
  { engine, settings }: Pick<Services, 'engine' | 'settings'>,
  render: (node: EngineNode | undefined) => void,
): EngineTree {
  const nodes = new Map<string, EngineNode>();
  const reaches = new Map<string, EngineReach>();
  let stopping = new AbortController();

  function toNode(row: EngineRow): EngineNode {
    const node = nodes.get(row.id) ?? { engineRow: row };
    node.engineRow = row;
    nodes.set(row.id, node);
    return node;
  }

  function toEngineRow(choice: ContextChoice): EngineRow {
    const { contextName } = choice;
    return {
      kind: 'engine',
      id: contextName,
      choice,
      production: isProduction(settings, contextName),
      reach: reaches.get(contextName) ?? { kind: 'asking' },
    };
  }

  async function engines(): Promise<readonly EngineRow[]> {
    const choices = await engine.contexts();
    const unknown = choices.filter(({ contextName }) => !reaches.has(contextName));
    for (const { contextName } of unknown) reaches.set(contextName, { kind: 'asking' });
    void probeEngines(
      unknown.map(({ contextName }) => contextName),
      {
        connect: withContext,
        describe: describeError,
        signal: stopping.signal,
        report: (contextName, reach) => {
          reaches.set(contextName, reach);
          const node = nodes.get(contextName);
          if (node?.engineRow.kind !== 'engine') return;
          node.engineRow = { ...node.engineRow, reach };
          render(node);
        },
      },
    );
    return choices.map(toEngineRow);
  }

  async function ask(row: EngineRow): Promise<readonly EngineRow[]> {
    const contextName = contextOf(row);
    const { signal } = stopping;
    switch (row.kind) {
      case 'engine':
        return await withContext(
          contextName,
          { signal, deadlineMs: INFO_DEADLINE_MS },
          async (client) =>
            infoRows(contextName, await client.engineInfo({ signal }), client.server),
        );
      case 'engineUsage':
        return await withContext(contextName, { signal }, async (client) =>
          usageRows(contextName, await client.diskUsage({ signal })),
        );
      case 'engineWarnings':
        return warningRows(contextName, row.warnings);
      case 'usageKind':
        return usageItemRows(row);
      default:
        return [];
    }
  }

  return {
    children: async (node) => {
      if (node === undefined) return (await engines()).map(toNode);
      const row = node.engineRow;
      const contextName = contextOf(row);
      const rows = await ask(row).catch((error: unknown): readonly EngineRow[] => [
        {
          kind: 'engineFailure',
          id: `${row.id}/failure`,
          contextName,
          message: describeError(error),
        },
      ]);
      return rows.map(toNode);
    },
    refresh: () => {
      stopping.abort();
      stopping = new AbortController();
      reaches.clear();
      render(undefined);
    },
    forgetUsage: (contextName) => {
      const node = nodes.get(`${contextName}/usage`);
      if (node !== undefined) render(node);
    },
    redraw: () => render(undefined),
    stop: () => {
      stopping.abort();
      stopping = new AbortController();
      // What was not answered is asked again at the next look.
      for (const [name, { kind }] of reaches) if (kind === 'asking') reaches.delete(name);
    },
  };
}
