import * as vscode from 'vscode';
import type { Services } from '../../host/services.ts';
import { contextOf, isEngineNode } from '../../views/engines/engineRow.ts';

/** The docker context that a command is about: the row's, or one that the user picks. */
export async function engineFor(
  { engine }: Pick<Services, 'engine'>,
  args: readonly unknown[],
  title: string,
): Promise<string | undefined> {
  const [node] = args;
  if (isEngineNode(node)) return contextOf(node.engineRow);
  const items = (await engine.contexts()).map((choice) => ({
    label: choice.kind === 'knownSocket' ? choice.description : choice.contextName,
    description: choice.address,
    ...(choice.current && { detail: vscode.l10n.t('in use') }),
    contextName: choice.contextName,
  }));
  return (await vscode.window.showQuickPick(items, { title, matchOnDescription: true }))
    ?.contextName;
}
