import type { ConfigNode } from '../document/configNode.ts';
import type { ComposeDiagnostic } from './composeDiagnostic.ts';
import { problem } from './composeDiagnostic.ts';
import { removeEntryEdit } from './layoutEdits.ts';

export function findObsoleteVersion(root: ConfigNode): readonly ComposeDiagnostic[] {
  const entry = root.kind === 'map' ? root.entries.get('version') : undefined;
  if (entry === undefined) return [];
  const edit = removeEntryEdit(entry);
  const fixes = edit ? [{ title: ['obsolete-version.fix'] as const, edits: [edit] }] : [];
  return [problem('obsolete-version', entry.keyPlace, ['obsolete-version.message'], { fixes })];
}
