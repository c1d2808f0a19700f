import type { ViewKind } from '../../contract/viewIds.ts';
import type { Command } from '../command.ts';

export function toggleHidden(kind: ViewKind): Command {
  return ({ arrangements }) =>
    arrangements.set(kind, { showHidden: !arrangements.get(kind).showHidden });
}
