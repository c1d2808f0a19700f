import * as vscode from 'vscode';
import type { CommandId } from '../contract/commandIds.ts';
import { isProduction } from '../host/productionMark.ts';
import type { Services } from '../host/services.ts';

/**
 * Which engine this window works with, in the status bar: where it is not the usual one, and always where it is marked
 * as production. Nothing is asked for it: it says what the views have found.
 */
export function registerEngineStatus({
  engine: { inventory },
  settings,
}: Pick<Services, 'engine' | 'settings'>): vscode.Disposable {
  const item = vscode.window.createStatusBarItem(
    'stevedore.engine',
    vscode.StatusBarAlignment.Left,
    -1,
  );
  const command: CommandId = 'stevedore.engine.choose';
  item.name = vscode.l10n.t('Container Engine');
  item.command = command;

  function update(): void {
    const { status } = inventory;
    if (status.kind !== 'live') return;
    const { contextName, address } = status.endpoint;
    const production = isProduction(settings, contextName);
    if (contextName === 'default' && !production) {
      item.hide();
      return;
    }
    item.text = production
      ? `$(server) ${vscode.l10n.t('{0} · production', contextName)}`
      : `$(server) ${contextName}`;
    item.tooltip = `${vscode.l10n.t('Container engine of this window')}\n${address}`;
    item.backgroundColor = production
      ? new vscode.ThemeColor('statusBarItem.errorBackground')
      : undefined;
    item.accessibilityInformation = {
      label: production
        ? vscode.l10n.t('Container engine {0}, production', contextName)
        : vscode.l10n.t('Container engine {0}', contextName),
    };
    item.show();
  }

  return vscode.Disposable.from(
    item,
    inventory.onChange(({ statusChanged }) => {
      if (statusChanged) update();
    }),
    settings.onDidChange((keys) => {
      if (keys.includes('stevedore.engine.production')) update();
    }),
  );
}
