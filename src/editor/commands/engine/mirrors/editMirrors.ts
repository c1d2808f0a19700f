import { homedir } from 'node:os';
import * as vscode from 'vscode';
import { daemonJsonPlace, type DaemonJsonPlace } from '../../../../core/model/daemonJsonPlace.ts';
import { DaemonJsonError, readDaemonMirrors } from '../../../../core/model/editDaemonJson.ts';
import type { Services } from '../../../host/services.ts';
import { withContext } from '../../../host/withContext.ts';
import type { Command } from '../../command.ts';
import { engineFor } from '../../steps/engineFor.ts';
import { chooseMirrors } from './chooseMirrors.ts';
import { readDaemonFile } from './daemonFile.ts';
import { offerText } from './offerText.ts';
import { saveMirrors } from './saveMirrors.ts';

/** Changes the mirrors in an engine's configuration file, or offers the text where the file is out of reach. */
export const editMirrors: Command = async (services, args) => {
  const contextName = await engineFor(services, args, vscode.l10n.t('Edit Registry Mirrors'));
  if (contextName === undefined) return;
  const { place, mirrors } = await lookAt(services, contextName);
  if (place.kind === 'otherProduct') {
    const text = vscode.l10n.t(
      'Podman reads its mirrors from registries.conf, which Stevedore does not change.',
    );
    void vscode.window.showInformationMessage(text);
    return;
  }
  if (place.kind === 'elsewhere') {
    const chosen = await chooseMirrors(mirrors);
    if (chosen === undefined) return;
    const reason = vscode.l10n.t(
      'The engine of "{0}" is on another machine: its daemon.json cannot be reached from here.',
      contextName,
    );
    await offerText(chosen, '', reason);
    return;
  }
  const text = await readDaemonFile(place.path);
  const present = readMirrors(place.path, text ?? '');
  if (present === undefined) return;
  const chosen = await chooseMirrors(present);
  if (chosen !== undefined) await saveMirrors(services, contextName, place, text, chosen);
};

/** Undefined for a file that the engine could not read either: the user is told the place. */
function readMirrors(path: string, text: string): readonly string[] | undefined {
  try {
    return readDaemonMirrors(text);
  } catch (error) {
    if (!(error instanceof DaemonJsonError)) throw error;
    const { line, column, message } = error;
    void vscode.window.showErrorMessage(
      vscode.l10n.t('{0} is no valid JSON, line {1}, column {2}: {3}', path, line, column, message),
    );
    return undefined;
  }
}

async function lookAt(
  { settings }: Pick<Services, 'settings'>,
  contextName: string,
): Promise<{ place: DaemonJsonPlace; mirrors: readonly string[] }> {
  return await withContext(contextName, {}, async (client) => {
    const info = await client.engineInfo();
    const place = daemonJsonPlace({
      product: client.server.product,
      address: client.endpoint.address,
      operatingSystem: info.operatingSystem,
      securityOptions: info.securityOptions,
      platform: process.platform,
      homeFolder: homedir(),
      programData: process.env['ProgramData'],
      configHome: process.env['XDG_CONFIG_HOME'],
      configured: settings.get('stevedore.engine.daemonJson'),
    });
    return { place, mirrors: info.mirrors };
  });
}
