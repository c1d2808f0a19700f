import type { DiskUsage, EngineInfo } from '../../../core/engine/calls/systemCalls.ts';
import type { EngineServer } from '../../../core/engine/engineClient.ts';
import type { EngineRow, UsageKind, UsageKindRow } from './engineRow.ts';

const usageKinds: readonly UsageKind[] = ['images', 'containers', 'volumes', 'buildCache'];

/** What an engine tells about itself. */
export function infoRows(
  contextName: string,
  info: EngineInfo,
  server: EngineServer,
): readonly EngineRow[] {
  const facts =
    info.mirrors.length > 0
      ? (['version', 'counts', 'mirrors'] as const)
      : (['version', 'counts'] as const);
  return [
    ...facts.map((fact): EngineRow => {
      return { kind: 'engineFact', id: `${contextName}/${fact}`, contextName, fact, info, server };
    }),
    ...(info.warnings.length > 0
      ? [
          {
            kind: 'engineWarnings',
            id: `${contextName}/warnings`,
            contextName,
            warnings: info.warnings,
          } as const,
        ]
      : []),
    { kind: 'engineUsage', id: `${contextName}/usage`, contextName },
  ];
}

export function warningRows(
  contextName: string,
  warnings: readonly string[],
): readonly EngineRow[] {
  return warnings.map((text, index) => {
    return { kind: 'engineWarning', id: `${contextName}/warning/${index}`, contextName, text };
  });
}

/** The kinds that take disk space; an engine without build cache has no row for it. */
export function usageRows(contextName: string, usage: DiskUsage): readonly EngineRow[] {
  return usageKinds
    .filter((of) => of !== 'buildCache' || usage.buildCache.count > 0)
    .map((of) => {
      const id = `${contextName}/usage/${of}`;
      return { kind: 'usageKind', id, contextName, of, usage: usage[of] };
    });
}

/** What a kind consists of, the biggest first. */
export function usageItemRows({ contextName, of, usage }: UsageKindRow): readonly EngineRow[] {
  return usage.items
    .toSorted((left, right) => right.bytes - left.bytes || (left.name < right.name ? -1 : 1))
    .map((item) => {
      const id = `${contextName}/usage/${of}/${item.id}`;
      return { kind: 'usageItem', id, contextName, of, item };
    });
}
