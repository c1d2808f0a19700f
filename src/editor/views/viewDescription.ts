import * as vscode from 'vscode';
import type { ViewKind } from '../contract/viewIds.ts';
import type { Services } from '../host/services.ts';
import { choiceLabel } from './choiceLabel.ts';
import type { Row } from './row.ts';
import { shownCount } from './viewModel.ts';

/** Beside a view's title: what it is filtered by, or which engine it shows when that is not the usual one. */
export function viewDescription(
  kind: ViewKind,
  { arrangements, engine: { inventory } }: Pick<Services, 'arrangements' | 'engine'>,
  shown: readonly Row[],
): string | undefined {
  const { status } = inventory;
  if (status.kind !== 'live') return undefined;
  const { text, states, hidden, showHidden } = arrangements.get(kind);
  const words = [...(text === '' ? [] : [text]), ...states.map(choiceLabel)];
  if (words.length > 0) {
    const total = inventory[kind].size;
    return vscode.l10n.t('Filter: {0} · {1} of {2}', words.join(', '), shownCount(shown), total);
  }
  if (hidden.length > 0 && !showHidden) return vscode.l10n.t('{0} hidden', hidden.length);
  const { contextName } = status.endpoint;
  return kind === 'containers' && contextName !== 'default' ? contextName : undefined;
}
