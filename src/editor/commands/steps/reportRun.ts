import * as vscode from 'vscode';
import { toCommandLine } from '../../../core/build/commandLine.ts';
import { toRunCommand } from '../../../core/build/runCommand.ts';
import type { EngineClient } from '../../../core/engine/engineClient.ts';
import { toPortUrl } from '../../../core/model/portUrl.ts';
import { engineHost } from '../../host/engineHost.ts';
import type { Services } from '../../host/services.ts';
import { shellDialect } from '../../terminals/shellDialect.ts';
import { openLogsTab } from './openLogsTab.ts';
import type { StartedContainer } from './startContainer.ts';

/** Shows the command that stands for the run, with what one does next. */
export async function reportRun(
  services: Services,
  client: EngineClient,
  { details, request }: StartedContainer,
): Promise<void> {
  const command = toCommandLine(toRunCommand(request), shellDialect);
  services.log.info(`${details.name}: ${command}`);
  const host = engineHost(client.endpoint);
  const url = details.ports
    .map((port) => toPortUrl(port, host))
    .find((found) => found !== undefined);
  const open = vscode.l10n.t('Open in Browser');
  const logs = vscode.l10n.t('Show Logs');
  const copy = vscode.l10n.t('Copy Command');
  const message =
    details.state === 'exited'
      ? vscode.l10n.t(
          '"{0}" has ended with code {1}: {2}',
          details.name,
          details.exitCode ?? 0,
          command,
        )
      : vscode.l10n.t('"{0}" runs: {1}', details.name, command);
  const actions = url === undefined ? [logs, copy] : [open, logs, copy];
  const picked = await vscode.window.showInformationMessage(message, ...actions);
  if (picked === open && url !== undefined) await vscode.env.openExternal(vscode.Uri.parse(url));
  if (picked === logs) await openLogsTab(services, details);
  if (picked === copy) await vscode.env.clipboard.writeText(command);
}
