import * as vscode from 'vscode';
import type { Services } from '../../host/services.ts';
import type { LogsUpdate } from '../protocol/logs.ts';
import { createLogPorts } from './createLogPorts.ts';
import type { LogPorts } from './logPorts.ts';
import { LogSession } from './logSession.ts';
import { createLogTexts } from './logTexts.ts';

export interface LogSessionOptions {
  /** Names of the containers. */
  readonly sources: readonly string[];
  /** Of a saved log, without extension. */
  readonly fileName: string;
  readonly post: (update: LogsUpdate) => void;
}

/** The log of containers in this window. It reads nothing until its page opens it. */
export function createLogSession(
  services: Services,
  options: LogSessionOptions & { readonly idOf: (source: string) => string | undefined },
): LogSession {
  return createSession(services, createLogPorts(services.engine, options.idOf), options);
}

/** The log that is read by these ports. @param streams what is followed, where that is not the sources */
export function createSession(
  { settings }: Pick<Services, 'settings'>,
  ports: LogPorts,
  {
    sources,
    fileName,
    post,
    streams,
  }: LogSessionOptions & { readonly streams?: readonly string[] },
): LogSession {
  return new LogSession(
    {
      ...ports,
      post,
      copy: async (text) => vscode.env.clipboard.writeText(text),
      save: (text) => saveLog(fileName, text),
      defaultTail: () => settings.get('stevedore.logs.tail'),
    },
    createLogTexts(vscode.l10n, vscode.env.language),
    {
      sources,
      capacity: settings.get('stevedore.logs.keep'),
      ...(streams !== undefined && { streams }),
    },
  );
}

async function saveLog(name: string, text: string): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const file = `${name.replace(/[^\w.-]+/g, '-')}.log`;
  const target = await vscode.window.showSaveDialog({
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, file) }),
    filters: { [vscode.l10n.t('Log files')]: ['log', 'txt'] },
    saveLabel: vscode.l10n.t('Save Log'),
  });
  if (target) await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
}
