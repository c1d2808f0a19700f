import * as vscode from 'vscode';
import type { PruneScope } from '../../../core/engine/engineClient.ts';
import { parseLabels, secondsOf } from '../image/pruneScope.ts';

/** Asks how old things have to be that are pruned. */
export async function askPruneAge(title: string): Promise<PruneScope | undefined> {
  const text = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('Made before so long: 30d, 12h, 90m'),
    value: '30d',
    validateInput: (value) =>
      secondsOf(value) === undefined ? vscode.l10n.t('A number with d, h or m.') : undefined,
  });
  const seconds = text === undefined ? undefined : secondsOf(text);
  if (seconds === undefined) return undefined;
  return { all: true, createdBefore: Math.floor(Date.now() / 1000) - seconds };
}

/** Asks which labels things have to have that are pruned. */
export async function askPruneLabels(title: string): Promise<PruneScope | undefined> {
  const text = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t(
      'Labels as key or key=value; several with commas, all of them must be there',
    ),
    validateInput: (value) =>
      parseLabels(value).length === 0 ? vscode.l10n.t('At least one label.') : undefined,
  });
  return text === undefined ? undefined : { all: true, labels: parseLabels(text) };
}
