import type { EngineRow } from './engineRow.ts';

/** Every context value of the view: what the anchored patterns of menus are held against. */
export const engineContextValues = [
  'engine.current',
  'engine.other',
  'engineUsage.whole',
  'engineUsage.images',
  'engineUsage.containers',
  'engineUsage.volumes',
  'engineUsage.buildCache',
] as const;

/** What `viewItem` is for the row; undefined for rows without commands. */
export function engineContextValue(row: EngineRow): string | undefined {
  switch (row.kind) {
    case 'engine':
      return row.choice.current ? 'engine.current' : 'engine.other';
    case 'engineUsage':
      return 'engineUsage.whole';
    case 'usageKind':
      return `engineUsage.${row.of}`;
    default:
      return undefined;
  }
}
