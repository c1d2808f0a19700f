import * as vscode from 'vscode';
import { addContainerFiles } from './editor/containerise/entry.ts';
import { createSettingsReader } from './editor/host/createSettingsReader.ts';
import { withoutEngine } from './editor/host/withoutEngine.ts';
import * as authoring from './editor/language/authoring/entry.ts';
import { startLanguage } from './editor/language/entry.ts';
import { withFirstDockerfile } from './editor/language/withFirstDockerfile.ts';

/** Entry point in VS Code for the Web: everything that works on the text of files, and no engine. */
export function activate(context: vscode.ExtensionContext): void {
  const settings = createSettingsReader();
  const log = vscode.window.createOutputChannel('Stevedore', { log: true });
  context.subscriptions.push(
    log,
    settings,
    withoutEngine({
      'stevedore.project.containerise': (clicked) =>
        addContainerFiles(clicked instanceof vscode.Uri ? clicked : undefined),
    }),
    withFirstDockerfile(() =>
      startLanguage({
        extensionUri: context.extensionUri,
        log,
        settings,
        environment: {},
        loadAuthoring: () => authoring,
      }),
    ),
  );
}
