import type { ViewKind } from '../../contract/viewIds.ts';
import type { Command } from '../command.ts';

export function clearFilter(kind: ViewKind): Command {
  return ({ arrangements }) => arrangements.set(kind, { text: '', states: [] });
}
