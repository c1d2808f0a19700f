import * as vscode from 'vscode';
import type { TransferOptions } from '../../../../core/engine/calls/imageTransferCalls.ts';
import type { EngineClient } from '../../../../core/engine/engineClient.ts';

/** The platform to pull, where the registry has several; empty for the engine's own. Undefined when nothing was chosen. */
export async function askPlatform(
  client: EngineClient,
  reference: string,
  options: TransferOptions,
): Promise<string | undefined> {
  const location = vscode.ProgressLocation.Window;
  const title = vscode.l10n.t('Looking for platforms');
  // Podman cannot tell; and what a registry refuses now, it will refuse the pull in its own words.
  const found = await vscode.window.withProgress({ location, title }, () =>
    client.registryImage(reference, options).then(
      (image) => image.platforms,
      () => [],
    ),
  );
  const platforms = found.filter((platform) => !platform.startsWith('unknown'));
  if (platforms.length < 2) return '';
  const own = vscode.l10n.t("The Engine's Own");
  const items = [
    { label: own, platform: '' },
    ...platforms.map((platform) => ({ label: platform, platform })),
  ];
  const question = { title: vscode.l10n.t('Platform of {0}', reference) };
  return (await vscode.window.showQuickPick(items, question))?.platform;
}
